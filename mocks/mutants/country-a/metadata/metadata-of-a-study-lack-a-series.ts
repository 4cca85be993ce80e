import type { DicomJson } from '../../../country-a/dicomweb/dicom-json.ts'
import { jsonAnswer } from '../../../country-a/fhir/fhir-answer.ts'
import { mutant } from '../../mutant.ts'

export const metadataOfAStudyLackASeries = mutant({
  id: 'metadata-of-a-study-lack-a-series',
  fault: 'The metadata of a study lack its last series.',
  breaks: ['WADO-05/instances'],
  mutate: (country) => ({
    ...country,
    answer: async (_request, response, { url }) => {
      if (!/\/studies\/[^/]+\/metadata$/.test(url.pathname) || response.status !== 200) return response
      const all = (await response.json()) as readonly DicomJson[]
      const seriesOf = (dataSet: DicomJson | undefined): unknown => dataSet?.['0020000E']?.Value?.[0]
      const others = all.filter((dataSet) => seriesOf(dataSet) !== seriesOf(all.at(-1)))
      return jsonAnswer(others, 200, 'application/dicom+json')
    },
  }),
})
