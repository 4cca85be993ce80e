import type { Catalogue, Study } from '../../fixtures/catalogue/facts.ts'
import { instanceFile } from '../../fixtures/dicom/instance-file.ts'
import type { ContentDigests } from '../../wire/content-digests.ts'
import { contentDigests } from '../../wire/content-digests.ts'
import { readContent } from '../../wire/dicom-content.ts'
import type { DicomContent } from '../../wire/dicom-content.ts'
import { readDicomFile } from '../../wire/dicom-part10.ts'

/** What an object shows and measures, in the transfer syntax that it is stored in. */
export interface HeldContent {
  digests: ContentDigests
  measurements: DicomContent['measurements']
}

const known = new WeakMap<Study, Readonly<Record<string, HeldContent>>>()

/** The content of each object of a study of the catalogue, by SOP Instance UID. */
export function contentOfCatalogue(catalogue: Catalogue, study: Study): Readonly<Record<string, HeldContent>> {
  const before = known.get(study)
  if (before !== undefined) return before
  const objects = study.series.flatMap((series) =>
    series.instances.map((instance) => {
      const bytes = instanceFile(catalogue, study, series, instance)
      const file = readDicomFile(bytes)
      const { measurements = [] } = readContent(file.dataSet) ?? {}
      return [instance.sopInstanceUid, { digests: contentDigests(bytes, file), measurements }] as const
    }),
  )
  const content = Object.fromEntries(objects)
  known.set(study, content)
  return content
}
