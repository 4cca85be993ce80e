import type { AnswerContext, CountryA } from '../../../country-a/country.ts'
import { jsonAnswer } from '../../../country-a/fhir/fhir-answer.ts'
import type { Mutant } from '../../mutant.ts'
import { mutant } from '../../mutant.ts'

export type Parts = Pick<Mutant, 'id' | 'fault' | 'breaks'>

/** A country that gives another answer on the FHIR origin where one path and status meet. */
export const withAnswers = (
  parts: Parts,
  path: RegExp,
  status: number,
  edit: (response: Response, country: CountryA, context: AnswerContext) => Response | Promise<Response>,
): Mutant =>
  mutant({
    ...parts,
    mutate: (country) => ({
      ...country,
      answer: (request, response, context) =>
        request.method !== 'HEAD' &&
        context.origin === 'fhir' &&
        response.status === status &&
        path.test(context.url.pathname)
          ? edit(response, country, context)
          : response,
    }),
  })

/** A searchset without entries. */
export const emptyList = (country: CountryA, type: string): Response =>
  jsonAnswer({
    resourceType: 'Bundle',
    type: 'searchset',
    total: 0,
    link: [{ relation: 'self', url: `${country.world.urls.fhirBaseUrl}/${type}` }],
  })
