import { retrievalUids } from '../../../country-a/dicomweb/wado.ts'
import { mutant } from '../../mutant.ts'

export const fhirHostGivesImages = mutant({
  id: 'fhir-host-gives-images',
  fault: 'The host of documents gives images too.',
  breaks: ['A13-07/dicom-payload-seen-channel'],
  mutate: (country) => ({
    ...country,
    answer: (_request, response, { origin, url }) => {
      const uids = origin === 'fhir' ? retrievalUids(url.pathname) : undefined
      const [stored] = uids === undefined ? [] : country.wadoInstances(uids, 'gateway')
      return stored === undefined
        ? response
        : new Response(Buffer.from(country.instanceBytes(stored)), {
            headers: { 'Content-Type': 'application/dicom' },
          })
    },
  }),
})
