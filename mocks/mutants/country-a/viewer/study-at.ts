import type { Study } from '../../../../fixtures/catalogue/facts.ts'
import type { AnswerContext, CountryA } from '../../../country-a/country.ts'

/** The study that the address of a page or an image names. */
export function studyAt(country: CountryA, { url }: AnswerContext): Study | undefined {
  const uid = /\/viewer\/studies\/([^/]+)/.exec(url.pathname)?.[1]
  return country.world.catalogue.studies.find(({ studyInstanceUid }) => studyInstanceUid === uid)
}
