import { withEntries } from '../country-a/list/with-entries.ts'
import { lawfulVariant } from '../mutant.ts'

export const relativeAttachmentUrls = lawfulVariant({
  id: 'relative-attachment-urls',
  what: 'Attachment URLs are relative to the FHIR base.',
  mutate: (country) =>
    withEntries(country, (entry) => ({
      ...entry,
      content: entry.content.map((content) => {
        const { url } = content.attachment // a document that comes inline has none
        const relative = url?.replace(`${country.world.urls.fhirBaseUrl}/`, '')
        return relative === undefined ? content : { ...content, attachment: { ...content.attachment, url: relative } }
      }),
    })),
})
