import { MANIFEST_FORMAT } from '../../../../terms/codes.ts'
import { MEDIA_TYPE } from '../../../../terms/media-types.ts'
import { withEntries } from '../list/with-entries.ts'
import { mutant } from '../../mutant.ts'

export const reportAndManifestInOneEntry = mutant({
  id: 'report-and-manifest-in-one-entry',
  fault: 'The entry of a report offers the KOS manifest of its study too.',
  breaks: ['UC-06/list-offers-report-manifest'],
  mutate: (country) =>
    withEntries(country, (entry, { kind, patient }) => {
      if (kind !== 'report' || patient.purpose !== 'linkage') return entry
      const also = entry.content.map((content) => ({
        ...content,
        attachment: { ...content.attachment, contentType: MEDIA_TYPE.dicom },
        format: MANIFEST_FORMAT.kos,
      }))
      return { ...entry, content: [...entry.content, ...also] }
    }),
})
