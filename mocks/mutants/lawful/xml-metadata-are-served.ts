import { lawfulVariant } from '../mutant.ts'

export const xmlMetadataAreServed = lawfulVariant({
  id: 'xml-metadata-are-served',
  what: 'Metadata are served as XML to whoever accepts XML alone.',
  mutate: (country) => ({
    ...country,
    answer: (_request, response, { headers, url }) =>
      url.pathname.endsWith('/metadata') && response.status === 406 && headers.get('accept')?.includes('xml') === true
        ? new Response('--x\r\nContent-Type: application/dicom+xml\r\n\r\n<NativeDicomModel/>\r\n--x--\r\n', {
            headers: { 'Content-Type': 'multipart/related; type="application/dicom+xml"; boundary=x' },
          })
        : response,
  }),
})
