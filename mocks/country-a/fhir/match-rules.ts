import type { Patient } from '../../../fixtures/catalogue/facts.ts'
import type { CountryWorld } from '../country-world.ts'
import type { MatchRequest, PatientMatch } from './match-request.ts'
import { foldedName } from './patient-criterion.ts'
import { identifierMatches } from './token-parameter.ts'

/** `$match`, part by part [ITI-119]. */
export interface MatchRules {
  /** The candidates, best first; with `onlyCertainMatches` one person or nobody. */
  matchPatients: (request: MatchRequest) => readonly PatientMatch[]
  /** `search` of an entry: mode, score and match-grade. */
  matchQuality: (score: number) => Record<string, unknown>
}

const certainScore = 0.9
const matchGrade = 'http://hl7.org/fhir/StructureDefinition/match-grade'

/** The reference country's match: identifier, or every trait that was given; a contradiction is no match. */
export function matchRules(world: CountryWorld): MatchRules {
  return {
    matchPatients: (request) => {
      const scored = world.catalogue.patients
        .map((patient) => ({ patient, score: scoreOf(patient, request) }))
        .filter(({ score }) => score >= 0.4)
        .toSorted((one, other) => other.score - one.score)
      const certain = scored.filter(({ score }) => score >= certainScore)
      const wanted = request.onlyCertainMatches ? (certain.length === 1 ? certain : []) : scored
      return wanted.slice(0, request.count)
    },
    matchQuality: (score) => ({
      extension: [{ url: matchGrade, valueCode: gradeOf(score) }],
      mode: 'match',
      score,
    }),
  }
}

function gradeOf(score: number): 'certain' | 'probable' | 'possible' {
  return score >= certainScore ? 'certain' : score >= 0.7 ? 'probable' : 'possible'
}

/** 1 by identifier without contradiction; else a weight for each trait that agrees. */
function scoreOf(patient: Patient, request: MatchRequest): number {
  const agrees = {
    family: request.family === undefined || foldedName(request.family) === foldedName(patient.family),
    given: request.given.every((name) => patient.given.some((own) => foldedName(own) === foldedName(name))),
    birthDate: request.birthDate === undefined || request.birthDate === patient.birthDate,
    gender: request.gender === undefined || request.gender === patient.gender,
  }
  if (request.identifiers.length > 0) {
    if (!identifierMatches(patient.identifiers, request.identifiers)) return 0
    return Object.values(agrees).every(Boolean) ? 1 : 0.5
  }
  const said = [
    { said: request.family !== undefined, agrees: agrees.family, weight: 0.4 },
    { said: request.given.length > 0, agrees: agrees.given, weight: 0.2 },
    { said: request.birthDate !== undefined, agrees: agrees.birthDate, weight: 0.3 },
    { said: request.gender !== undefined, agrees: agrees.gender, weight: 0.1 },
  ]
  const total = said.reduce((sum, trait) => sum + (trait.said && trait.agrees ? trait.weight : 0), 0)
  return agrees.family && agrees.birthDate ? Math.round(total * 100) / 100 : Math.min(total, 0.4)
}
