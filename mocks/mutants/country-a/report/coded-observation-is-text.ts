import { withFullReport, without } from './with-full-report.ts'
import { mutant } from '../../mutant.ts'

export const codedObservationIsText = mutant({
  id: 'coded-observation-is-text',
  fault: 'A coded finding comes as text.',
  breaks: ['D-22/3-observations-code-text'],
  mutate: (country) =>
    withFullReport(country, (resource) =>
      resource['valueCodeableConcept'] === undefined
        ? resource
        : { ...without(resource, 'valueCodeableConcept'), valueString: 'présent' },
    ),
})
