import { extensionsBut, withEntries } from './with-entries.ts'
import { mutant } from '../../mutant.ts'

export const entryWithoutBodySiteAndTitle = mutant({
  id: 'entry-without-body-site-and-title',
  fault: 'Entries carry neither body site nor title.',
  breaks: ['A10-15/body-site-present', 'A10-18/description-attachment-title-non', 'UC-09/every-list-item-carries'],
  mutate: (country) =>
    withEntries(country, ({ description: _description, ...entry }) => ({
      ...entry,
      extension: extensionsBut(entry, '.bodySite'),
      content: entry.content.map(({ attachment: { title: _title, ...attachment }, ...content }) => ({
        ...content,
        attachment,
      })),
    })),
})
