import {
  imagesOpenForThePurpose,
  listOpensForThePurpose,
  refusedPurposeOpensNothing,
} from '../../checks/purpose-of-use.ts'
import type { Token } from '../../harness/clients/token-client.ts'
import type { Exchange } from '../../harness/exchange/exchange.ts'
import { scenario } from '../../harness/scenario/scenario.ts'
import { imagingSubject } from '../imaging-subject.ts'

const actReason = 'http://terminology.hl7.org/CodeSystem/v3-ActReason'
const xspa = 'urn:oasis:names:tc:xspa:1.0:subject:purposeofuse'
/** Spellings of one purpose, the first that gives a token counts. */
const purposes: readonly (readonly [purpose: string, spellings: readonly (readonly [string, string])[]])[] = [
  ['treatment', [[actReason, 'TREAT'], [xspa, 'TREATMENT']]], // prettier-ignore
  ['emergency', [[actReason, 'ETREAT'], [actReason, 'BTG'], [xspa, 'EMERGENCY']]], // prettier-ignore
]

/** Use case 1: images and reports serve emergencies too, and no purpose that the country refuses. */
scenario(
  'purposes-of-use',
  {
    role: 'country-a',
    folder: '02-authorisation',
    title: 'Treatment and emergency open list and images alike; a purpose that the target refuses opens nothing',
    proves: ['UC-02/repeat-uc-01-purpose', 'UC-02/server-treats-purpose-claim'],
  },
  async (context) => {
    const { countryA, holdings, check, claims, notClaimed } = context
    const patient = holdings.patient('main')
    const control = await countryA.findDocuments(patient)
    const moves = claims.options.some((option) => option !== 'B')
    const subject = moves ? await imagingSubject(context) : undefined
    const professionalFor = (system: string, code: string): { purpose_of_use: object[] } => ({
      purpose_of_use: [{ system, code }],
    })
    const listBy = async (token: Token): Promise<{ control: Exchange; token: Exchange; list?: Exchange }> => ({
      control,
      token: token.exchange,
      ...(token.value === undefined
        ? {}
        : { list: await countryA.findDocuments(patient, [], { bearer: token.value }) }),
    })
    for (const [purpose, spellings] of purposes) {
      let said: readonly [string, string] = ['', '']
      let token: Token | undefined
      for (const spelling of spellings) {
        if (token?.value !== undefined) break
        said = spelling
        token = await countryA.requestToken('fhir', {
          patient: patient.identifier,
          professional: professionalFor(...spelling),
        })
      }
      if (token === undefined) continue
      const named = `${purpose} (${said[1]})`
      check(await listBy(token), listOpensForThePurpose, { purpose: named })
      if (subject === undefined) continue
      const imaging = await countryA.requestToken(subject.place.channel, {
        patient: patient.identifier,
        studyInstanceUids: [subject.study.studyInstanceUid],
        professional: professionalFor(...said),
      })
      const object =
        imaging.value === undefined
          ? undefined
          : await countryA.retrieveDicom(subject.place, imaging.value, subject.selection)
      const evidence = { control: subject.control, token: imaging.exchange }
      check({ ...evidence, ...(object === undefined ? {} : { object }) }, imagesOpenForThePurpose, { purpose: named })
    }
    if (claims.refusedPurposes.length === 0)
      notClaimed('UC-02/server-treats-purpose-claim', 'the target file names no purpose that is refused')
    for (const purpose of claims.refusedPurposes) {
      const professional = professionalFor(actReason, purpose)
      const token = await countryA.requestToken('fhir', { patient: patient.identifier, professional })
      check(await listBy(token), refusedPurposeOpensNothing, { purpose })
    }
  },
)
