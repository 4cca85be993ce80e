import type { AnswerContext, CountryA } from '../../country-a/country.ts'
import { writeAnswer } from '../../country-a/write-answer.ts'
import type { WireAnswer } from '../../country-a/write-answer.ts'

/** The country that writes other header lines above every answer. */
export function withHeaderLines(
  country: CountryA,
  edit: (headers: WireAnswer['headers'], context: AnswerContext) => WireAnswer['headers'],
): CountryA {
  return {
    ...country,
    writeBody: (answer, outgoing, context) =>
      (country.writeBody ?? writeAnswer)({ ...answer, headers: edit(answer.headers, context) }, outgoing, context),
  }
}
