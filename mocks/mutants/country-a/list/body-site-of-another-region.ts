import { REGION } from '../../../../terms/codes.ts'
import { withConcept, withEntries } from './with-entries.ts'
import { mutant } from '../../mutant.ts'

export const bodySiteOfAnotherRegion = mutant({
  id: 'body-site-of-another-region',
  fault: 'The body site of every entry is the head and neck.',
  breaks: ['A10-15/body-site-consistent'],
  mutate: (country) =>
    withEntries(country, (entry) => ({
      ...entry,
      extension: (entry.extension ?? []).map((extension) =>
        extension.url.endsWith('.bodySite') ? withConcept(extension, { coding: [REGION.headAndNeck] }) : extension,
      ),
    })),
})
