import { withEntries } from './with-entries.ts'
import { mutant } from '../../mutant.ts'

export const secondContentOnAnotherHost = mutant({
  id: 'second-content-on-another-host',
  fault: 'A second rendition of the report lies on a host that is not NCPeH-A.',
  breaks: ['OC-03/fhir-host'],
  mutate: (country) =>
    withEntries(country, (entry, { id, kind }) =>
      kind === 'report'
        ? { ...entry, content: [...entry.content, { attachment: { url: `https://pacs.example/pdf/${id}` } }] }
        : entry,
    ),
})
