import { jsonAnswer } from '../../../country-a/fhir/fhir-answer.ts'
import { mutant } from '../../mutant.ts'

export const opensAnotherPatientsStudies = mutant({
  id: 'opens-another-patients-studies',
  fault: "The token of one patient opens another patient's study records.",
  breaks: ['ST-03c/other-patient-refused'],
  mutate: (country) => ({
    ...country,
    answer: (_request, response, { url }) => {
      if (!url.pathname.endsWith('/ImagingStudy') || response.status !== 403) return response
      const second = country.world.catalogue.patients.find(({ purpose }) => purpose === 'second')
      if (second === undefined) return response
      const entry = country.studiesOf(second.id).map((study) => ({
        resource: country.studyResource(study, second),
        search: { mode: 'match' },
      }))
      return jsonAnswer({ resourceType: 'Bundle', type: 'searchset', total: entry.length, entry })
    },
  }),
})
