import { withEntries } from '../list/with-entries.ts'
import type { Extension } from '../../../country-a/fhir/document-reference.ts'
import { mutant } from '../../mutant.ts'

const asUri = (extension: Extension): Extension => ({
  url: extension.url,
  extension: [{ url: 'value', valueUri: extension.extension?.[0]?.valueCanonical ?? '' }],
})

export const contentProfileIsAUri = mutant({
  id: 'content-profile-is-a-uri',
  fault: 'The content profile of a manifest is a uri, as in the samples of the guide, and not a canonical.',
  breaks: ['GEN-09/content-profile'],
  mutate: (country) =>
    withEntries(country, (entry, { kind }) =>
      kind === 'report'
        ? entry
        : {
            ...entry,
            content: entry.content.map(({ extension, ...content }) => ({
              ...content,
              ...(extension === undefined ? {} : { extension: extension.map(asUri) }),
            })),
          },
    ),
})
