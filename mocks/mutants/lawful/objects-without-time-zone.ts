import { withFiles } from '../country-a/objects/with-files.ts'
import { withoutElement } from '../country-a/files/with-elements.ts'
import { lawfulVariant } from '../mutant.ts'

export const objectsWithoutTimeZone = lawfulVariant({
  id: 'objects-without-time-zone',
  what: 'Objects carry no Timezone Offset From UTC, which is type 3.',
  mutate: (country) => withFiles(country, (file) => withoutElement(file, 0x0008, 0x0201)),
})
