import { withEntries } from '../list/with-entries.ts'
import { mutant } from '../../mutant.ts'

export const entriesWithoutFurtherMetadata = mutant({
  id: 'entries-without-further-metadata',
  fault: 'Entries carry neither size nor format, template, version or specialty.',
  breaks: ['A2-08/report-which-these-list'],
  mutate: (country) =>
    withEntries(country, (entry, { patient }) => {
      if (patient.purpose !== 'linkage') return entry
      const { extension: _sizes, relatesTo: _versions, meta: _meta, context, ...rest } = entry
      const { practiceSetting: _setting, ...times } = context ?? {}
      const content = entry.content.map(({ attachment: { size: _size, ...attachment } }) => ({ attachment }))
      return { ...rest, content, context: times }
    }),
})
