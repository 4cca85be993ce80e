import { outcomeAnswer } from '../../country-a/fhir/fhir-answer.ts'
import { lawfulVariant } from '../mutant.ts'
import { withoutCapability } from './without-capability.ts'

export const noStudyRecords = lawfulVariant({
  id: 'no-study-records',
  what: 'Studies are found by their manifests alone: there is no ImagingStudy search.',
  dialect: 'mado',
  mutate: (country) => ({
    ...withoutCapability(country, 'ImagingStudy'),
    orderAllowed: (order) =>
      order.scopes.some((scope) => scope.includes('ImagingStudy'))
        ? { status: 400, error: 'invalid_scope', description: 'no such scope' }
        : country.orderAllowed(order),
    answer: (_request, response, { url }) =>
      url.pathname.endsWith('/ImagingStudy')
        ? outcomeAnswer(country, 404, 'not-found', 'nothing is served here')
        : response,
  }),
})
