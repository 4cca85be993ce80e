import type { CountryA } from '../../../country-a/country.ts'
import type { AnswerContext } from '../../../country-a/country.ts'
import { jsonAnswer } from '../../../country-a/fhir/fhir-answer.ts'

/** A searchset as the country answers it. */
export interface ListBundle extends Record<string, unknown> {
  total?: number
  link: readonly { relation: string; url: string }[]
  entry?: readonly unknown[]
}

/** The country with another answer to each successful DocumentReference search; undefined leaves it as it is. */
export function withListAnswers(
  country: CountryA,
  edit: (bundle: ListBundle, context: AnswerContext) => Response | Record<string, unknown> | undefined,
): CountryA {
  return {
    ...country,
    answer: async (_request, response, context) => {
      const isList = /\/DocumentReference\/?(_search)?$/.test(context.url.pathname)
      if (context.origin !== 'fhir' || !isList || response.status !== 200) return response
      const edited = edit((await response.clone().json()) as ListBundle, context)
      if (edited === undefined) return response
      return edited instanceof Response ? edited : jsonAnswer(edited)
    },
  }
}

/** The parameters that a searchset says it applied. */
export function appliedIn(bundle: ListBundle): URLSearchParams {
  const self = bundle.link.find(({ relation }) => relation === 'self')?.url ?? ''
  return new URLSearchParams(self.split('?')[1] ?? '')
}

/** Whether a searchset was asked for by patient and status alone. */
export function isUnfiltered(bundle: ListBundle): boolean {
  return [...appliedIn(bundle).keys()].every(
    (name) => name.startsWith('patient') || ['status', '_count'].includes(name),
  )
}

/** The filters that a searchset says it applied, beside patient and status. */
export function filtersIn(bundle: ListBundle): readonly string[] {
  return [...appliedIn(bundle).keys()].filter(
    (name) => !name.startsWith('patient') && name !== 'status' && !name.startsWith('_'),
  )
}
