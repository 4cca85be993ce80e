import type { AnswerContext, CountryA } from './country.ts'
import type { RenderedEntries } from './fhir/rendered-entries.ts'

/** The country as it is now, and its rendered entries. */
export interface Present {
  country: CountryA
  rendered: RenderedEntries
}

/** What every route is given. */
export interface Environment {
  Bindings: { context: AnswerContext; present: Present }
}
