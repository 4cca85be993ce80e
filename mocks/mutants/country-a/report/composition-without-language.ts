import { withFullReport, without } from './with-full-report.ts'
import { mutant } from '../../mutant.ts'

export const compositionWithoutLanguage = mutant({
  id: 'composition-without-language',
  fault: 'The report does not say its language.',
  breaks: ['A3-04/composition-language-attachment-language'],
  mutate: (country) =>
    withFullReport(country, (resource) =>
      resource.resourceType === 'Composition' ? without(resource, 'language') : resource,
    ),
})
