import { mutant } from '../../mutant.ts'

export const jsonForXmlMetadata = mutant({
  id: 'json-for-xml-metadata',
  fault: 'Whoever accepts XML metadata alone gets JSON.',
  breaks: ['WADO-05/xml'],
  mutate: (country) => ({
    ...country,
    acceptOf: (context) => {
      const accept = country.acceptOf(context)
      return accept === 'application/dicom+xml' ? 'application/dicom+json' : accept
    },
  }),
})
