import { answerOf } from '../../../country-a/fhir/fhir-answer.ts'
import { mutant } from '../../mutant.ts'

const documentScopes = ['system/Bundle.read', 'system/Bundle.r', 'ITI-68']

export const opensAnotherPatientsDocument = mutant({
  id: 'opens-another-patients-document',
  fault: "The confirmed patient's token opens the documents of others, though not their lists.",
  breaks: ['ST-03c/other-patient-refused'],
  mutate: (country) => ({
    ...country,
    answer: (_request, response, { url, claims }) => {
      const [, type = '', id = ''] = /\/(Bundle|Binary)\/([^/]+)$/.exec(url.pathname) ?? []
      const scoped = claims !== undefined && country.scopeAllows(claims, documentScopes)
      const item = response.status === 403 && scoped ? country.findDocument(type, id) : undefined
      return item === undefined
        ? response
        : answerOf(country.documentBytes(item), 200, { 'Content-Type': country.documentContentType(item) })
    },
  }),
})
