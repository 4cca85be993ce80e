import type { Study } from '../../../../fixtures/catalogue/facts.ts'
import type { AnswerContext, CountryA } from '../../../country-a/country.ts'
import type { ViewerGrant } from '../../../country-a/country-world.ts'

/** The study that the address of a page or an image names. */
export function studyAt(country: CountryA, { url }: AnswerContext): Study | undefined {
  const uid = /\/viewer\/studies\/([^/]+)/.exec(url.pathname)?.[1]
  return country.world.catalogue.studies.find(({ studyInstanceUid }) => studyInstanceUid === uid)
}

/** What a session for the study of an address would open; undefined where the address names none. */
export function grantAt(country: CountryA, context: AnswerContext): ViewerGrant | undefined {
  const study = studyAt(country, context)
  const patient = country.world.catalogue.patients.find(({ id }) => id === study?.patientId)
  return study === undefined || patient === undefined ? undefined : { study, patient, professional: '' }
}
