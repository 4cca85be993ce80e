import { withEntries } from './with-entries.ts'
import { mutant } from '../../mutant.ts'

export const entriesAreBare = mutant({
  id: 'entries-are-bare',
  fault: 'An entry gives its document and nothing to choose it by.',
  breaks: [
    'A10-02/presence-matrix-7-5',
    'A10-13/modality-present',
    'A10-14/acquisition-date',
    'A10-15/body-site-present',
    'A10-16/context-event-category-coded',
    'A10-17/else-report-gap',
    'A10-18/description-attachment-title-non',
    'A10-19/see-a10-07',
    'A10-07/size-figure-exists-study',
    'D-34/must-visible-list-level',
    'UC-09/every-list-item-carries',
    'A8-02/docstatus-forbidden-mhd-minimal',
  ],
  mutate: (country) =>
    withEntries(country, ({ extension: _extension, description: _description, context, category, ...entry }) => {
      const { event: _event, period: _period, ...rest } = context ?? {}
      return {
        ...entry,
        category: (category ?? []).slice(0, 1),
        content: entry.content.map(({ attachment: { title: _title, ...attachment }, ...content }) => ({
          ...content,
          attachment,
        })),
        context: rest,
      }
    }),
})
