import { withFullReport } from './with-full-report.ts'
import { mutant } from '../../mutant.ts'

export const quantityWithoutUnitSystem = mutant({
  id: 'quantity-without-unit-system',
  fault: 'A measurement names a unit and no system of units.',
  breaks: ['D-23/ucum-validity'],
  mutate: (country) =>
    withFullReport(country, (resource) =>
      resource['valueQuantity'] === undefined
        ? resource
        : { ...resource, valueQuantity: { value: 6, unit: 'mm', code: 'mm' } },
    ),
})
