import { jsonAnswer } from '../../country-a/fhir/fhir-answer.ts'
import { lawfulVariant } from '../mutant.ts'

export const severalPatientsAreNone = lawfulVariant({
  id: 'several-patients-are-none',
  what: 'Traits that several patients have match nobody, and an OperationOutcome says so.',

  mutate: (country) => ({
    ...country,
    answer: async (_request, response, { url }) => {
      if (!/\/Patient(?:\/_search)?$/.test(url.pathname) || response.status !== 200) return response
      const bundle = (await response.clone().json()) as { total?: number }
      const resource = country.operationOutcome('multiple-matches', 'more traits are needed')
      return (bundle.total ?? 0) > 1
        ? jsonAnswer({ ...bundle, total: 0, entry: [{ resource, search: { mode: 'outcome' } }] })
        : response
    },
  }),
})
