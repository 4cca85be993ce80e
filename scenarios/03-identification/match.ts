import {
  certainMatchIsThePatient,
  certainMatchesAreGradedCertain,
  malformedMatchIsAnOutcome,
  matchOfNobodyIsEmpty,
  matchesCarryAScore,
  uncertainCandidatesComeGraded,
  uncertainMatchIsNobody,
} from '../../checks/patient-match.ts'
import type { PatientIdentifier } from '../../fixtures/catalogue/facts.ts'
import type { HeldPatient } from '../../harness/holdings/holdings.ts'
import { scenario } from '../../harness/scenario/scenario.ts'
import { listedIn } from '../positive-control.ts'

interface Traits {
  family: string
  given: readonly string[]
  birthDate: string
  gender: string
  identifier?: PatientIdentifier
}

const traitsOf = ({ facts }: HeldPatient): Traits => ({
  family: facts.family,
  given: facts.given,
  birthDate: facts.birthDate,
  gender: facts.gender,
})

/** Whether `onlyCertainMatches` is sent. */
type Certainty = 'certain matches only' | 'any match'

/** Parameters of a $match. */
function parameters({ family, given, birthDate, gender, identifier }: Traits, certainty: Certainty): string {
  const resource = {
    resourceType: 'Patient',
    ...(identifier === undefined ? {} : { identifier: [identifier] }),
    name: [{ family, given }],
    gender,
    birthDate,
  }
  return JSON.stringify({
    resourceType: 'Parameters',
    parameter: [
      { name: 'resource', resource },
      ...(certainty === 'any match' ? [] : [{ name: 'onlyCertainMatches', valueBoolean: true }]),
      { name: 'count', valueInteger: 10 },
    ],
  })
}

/** Step 3: a match by traits gives the one who is certain, or nobody [ITI-119; EU Health Data API]. */
scenario(
  'match-is-certain-or-nobody',
  {
    role: 'country-a',
    folder: '03-identification',
    title: '$match with onlyCertainMatches gives the one who is certain, and never a guess',
    proves: [
      'MATCH-01/certain-match',
      'MATCH-01/never-a-guess',
      'MATCH-01/no-match',
      'MATCH-02/score',
      'MATCH-02/grade',
      'MATCH-03/malformed',
      'MATCH-03/without-certainty',
    ],
  },
  async ({ countryA, holdings, check, need }) => {
    const main = holdings.patient('main')
    const twins = [holdings.patient('twin-1'), holdings.patient('twin-2')] as const
    const { system, value } = main.identifier
    const known = await countryA.findPatients([['identifier', `${system}|${value}`]])
    need(listedIn(known), 'the positive control failed: the main patient is not found')
    const capabilities = await countryA.capabilities()
    const match = async (traits: Traits, certainty: Certainty = 'certain matches only') => ({
      answer: await countryA.matchPatient(parameters(traits, certainty)),
      capabilities,
    })

    for (const traits of [traitsOf(main), { ...traitsOf(main), identifier: main.identifier }]) {
      const one = await match(traits)
      check(one, certainMatchIsThePatient, main.identifier)
      check(one, matchesCarryAScore)
      check(one, certainMatchesAreGradedCertain)
    }
    check(await match(traitsOf(twins[0])), uncertainMatchIsNobody)
    check(await match({ ...traitsOf(main), birthDate: '1901-01-01' }), uncertainMatchIsNobody)
    const nobody = { family: 'Xyzzynobody', given: ['Nemo'], birthDate: '1899-12-31', gender: 'unknown' }
    check(await match(nobody), matchOfNobodyIsEmpty)
    check(await match(traitsOf(twins[0]), 'any match'), uncertainCandidatesComeGraded, {
      identifiers: twins.map((twin) => twin.identifier),
    })
    for (const [what, body] of [
      ['Parameters without a Patient', '{"resourceType":"Parameters","parameter":[]}'],
      ['a body that is no JSON', '{"resourceType":'],
      ['another resource', '{"resourceType":"Observation","status":"final"}'],
    ] as const)
      check({ answer: await countryA.matchPatient(body), capabilities }, malformedMatchIsAnOutcome, { what })
  },
)
