import { replaced, withFullReport } from './with-full-report.ts'
import { mutant } from '../../mutant.ts'

export const unmappedCodeIsDropped = mutant({
  id: 'unmapped-code-is-dropped',
  fault: 'An original code without a counterpart is left out.',
  breaks: ['A3-04/unmapped-codes-keep-original'],
  mutate: (country) =>
    withFullReport(country, (resource) =>
      resource.resourceType === 'ServiceRequest' ? replaced(resource, 'AVIS-2', 'unknown') : resource,
    ),
})
