import {
  serviceWithExpiredTokenIsRefused,
  serviceWithOtherChannelsTokenIsRefused,
  serviceWithoutTokenIsRefused,
} from '../../checks/service-refusal.ts'
import type { Exchange } from '../../harness/exchange/exchange.ts'
import { scenario } from '../../harness/scenario/scenario.ts'
import type { Ask } from '../imaging-services.ts'
import { objectOf, servicesOf } from '../imaging-services.ts'
import { imagingSubject } from '../imaging-subject.ts'

type UnboundCheck =
  | typeof serviceWithoutTokenIsRefused
  | typeof serviceWithExpiredTokenIsRefused
  | typeof serviceWithOtherChannelsTokenIsRefused

/** Step 2: every part of a study is behind its token, as the study is [RFC 6750; C-1]. */
scenario(
  'tokens-of-imaging-services',
  {
    role: 'country-a',
    folder: '02-authorisation',
    title: 'Frames, images, thumbnails, metadata and bulk data are refused to every token that the study refuses',
    proves: ['WADO-10/no-token', 'WADO-10/expired-token', 'WADO-10/other-channel-token'],
    option: ['A', 'C'],
  },
  async (context) => {
    const { countryA, check, cannotTell } = context
    const subject = await imagingSubject(context)
    const { patient, place, bearer, study, control } = subject
    const right: [ask: Ask, service: string, answer: Exchange][] = []
    for (const [service, ask] of await servicesOf(context, subject)) right.push([ask, service, await ask(bearer)])
    const expired = await countryA.expiredToken(place.channel, {
      patient: patient.identifier,
      studyInstanceUids: [study.studyInstanceUid],
    })
    if (expired === undefined)
      cannotTell(
        'WADO-10/expired-token',
        'no expired token: name a short-lived client or token.expiredToken in the target file',
      )
    const judge = async (what: string, token: string | undefined, aCheck: UnboundCheck): Promise<void> => {
      const whole = await objectOf(context, subject)(token)
      for (const [ask, service, answer] of right)
        check({ control, answer, whole, wrong: await ask(token) }, aCheck, { service, what })
    }
    await judge('no token', undefined, serviceWithoutTokenIsRefused)
    await judge(
      'the token of the FHIR channel',
      await countryA.fhirToken(patient),
      serviceWithOtherChannelsTokenIsRefused,
    )
    if (expired !== undefined) await judge('an expired token', expired, serviceWithExpiredTokenIsRefused)
  },
)
