import { otherLastDigit } from '../objects/with-files.ts'
import { mutant } from '../../mutant.ts'

export const kosOfAnotherStudy = mutant({
  id: 'kos-of-another-study',
  fault: 'The KOS manifest names another study than its FHIR twin.',
  breaks: ['A2-02/study-instance-uid', 'VE-02/display-uri-agrees'],
  mutate: (country) => ({
    ...country,
    documentBytes: (item) => {
      const bytes = Buffer.from(country.documentBytes(item))
      const uid = item.study.studyInstanceUid
      return item.kind === 'manifest-kos'
        ? Buffer.from(bytes.toString('latin1').replaceAll(uid, otherLastDigit(uid)), 'latin1')
        : bytes
    },
  }),
})
