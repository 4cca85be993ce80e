import { otherPatientIsRefused } from '../../checks/refusal.ts'
import {
  objectWithOtherStudysTokenIsRefused,
  serviceWithOtherPatientsTokenIsRefused,
  serviceWithOtherStudysTokenIsRefused,
} from '../../checks/service-refusal.ts'
import { scenario } from '../../harness/scenario/scenario.ts'
import { objectOf, servicesOf } from '../imaging-services.ts'
import { imagingSubject } from '../imaging-subject.ts'

/** Step 3: an imaging token opens the study that it names, for the patient that it names, in every part [C-1]. */
scenario(
  'bound-imaging-tokens',
  {
    role: 'country-a',
    folder: '03-identification',
    title: "Another patient's token and the token of another study open neither an object nor a part of it",
    proves: ['ST-03c/other-patient-refused', 'WADO-11/other-study'],
    option: ['A', 'C'],
  },
  async (context) => {
    const { countryA, holdings, check, need, claims, notClaimed } = context
    if (!claims.tokensAreBound) {
      for (const clause of ['ST-03c/other-patient-refused', 'WADO-11/other-study'] as const)
        notClaimed(clause, 'the target does not claim C-1: its tokens are not bound')
      return
    }
    const subject = await imagingSubject(context)
    const { patient, place, bearer, study, control } = subject
    need(
      control.response?.status === 200 ? control : undefined,
      'the positive control failed: the object does not come with its token',
    )
    const right = (await servicesOf(context, subject)).map(
      async ([service, ask]) => [service, ask, await ask(bearer)] as const,
    )
    const offered = (await Promise.all(right)).filter(([, , answer]) => answer.response?.status === 200)
    const other = holdings.patient('second')
    const foreign = need(holdings.studiesOf(other)[0], 'the other patient has no study')
    const next = need(
      holdings.studiesOf(patient).find(({ id }) => id !== study.id),
      'the patient has one study only',
    )
    const object = objectOf(context, subject)

    const otherToken = await countryA.imagingToken(other, place, foreign.studyInstanceUid)
    const whole = await object(otherToken)
    check(whole, otherPatientIsRefused, { what: "an object with another patient's token" })
    const what = 'the token of another patient'
    if (whole.response?.status !== 200)
      for (const [service, ask, answer] of offered)
        check({ control, answer, whole, wrong: await ask(otherToken) }, serviceWithOtherPatientsTokenIsRefused, {
          service,
          what,
        })

    const nextToken = await countryA.imagingToken(patient, place, next.studyInstanceUid)
    const nextWhole = await object(nextToken)
    check({ control, whole: nextWhole }, objectWithOtherStudysTokenIsRefused)
    if (nextWhole.response?.status !== 200)
      for (const [service, ask, answer] of offered)
        check(
          { control, answer, whole: nextWhole, wrong: await ask(nextToken) },
          serviceWithOtherStudysTokenIsRefused,
          { service, what: 'the token of another study' },
        )
  },
)
