import { withFullReport, withSection, without } from './with-full-report.ts'
import { mutant } from '../../mutant.ts'

export const conclusionInCodesAlone = mutant({
  id: 'conclusion-in-codes-alone',
  fault: 'The conclusion is there in codes and not in words.',
  breaks: ['D-24/narrative-present-when-codes'],
  mutate: (country) =>
    withFullReport(country, (resource) => {
      const silent = resource.resourceType === 'DiagnosticReport' ? without(resource, 'conclusion') : resource
      return silent.resourceType === 'Composition' ? withSection(silent, '19005-8', () => undefined) : silent
    }),
})
