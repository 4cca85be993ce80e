import { withResources } from './with-resources.ts'
import { mutant } from '../../mutant.ts'

export const reportWithAnotherFamilyName = mutant({
  id: 'report-with-another-family-name',
  fault: 'The Patient of a report has another family name than the confirmed patient.',
  breaks: ['ST-03c/demographics-agree'],
  mutate: (country) =>
    withResources(country, 'report', (resource) =>
      resource.resourceType === 'Patient' ? { ...resource, name: [{ family: 'Somebody' }] } : resource,
    ),
})
