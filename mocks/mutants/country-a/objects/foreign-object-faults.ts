import type { Study } from '../../../../fixtures/catalogue/facts.ts'
import type { StoredInstance } from '../../../country-a/country-world.ts'
import type { Mutant } from '../../mutant.ts'
import { mutant } from '../../mutant.ts'

interface ForeignObjectFault extends Pick<Mutant, 'id' | 'fault' | 'breaks'> {
  isOf: (other: Study, own: Study) => boolean
}

/** Studies among whose objects one is of somewhere else. */
const faults: readonly ForeignObjectFault[] = [
  {
    id: 'study-holds-an-object-of-another-study',
    fault: 'Among the objects of a study is one of another study of the patient.',
    breaks: ['ST-08/exact-object', 'ST-08/uids', 'A2-02/study-instance-uid'],
    isOf: (other, own) => other.patientId === own.patientId && other.id !== own.id,
  },
  {
    id: 'study-holds-an-object-of-another-patient',
    fault: 'Among the objects of a study is one of another patient.',
    breaks: ['ST-03c/dicom-patient-id', 'ST-08/exact-object', 'ST-08/uids', 'A2-02/study-instance-uid'],
    isOf: (other, own) => other.patientId !== own.patientId,
  },
]

export const foreignObjectFaults: readonly Mutant[] = faults.map(({ isOf, ...parts }) =>
  mutant({
    ...parts,
    mutate: (country) => ({
      ...country,
      wadoInstances: (uids, origin) => {
        const found = country.wadoInstances(uids, origin)
        const [first] = found
        if (first === undefined || uids.length !== 1) return found
        const foreign = country.world.catalogue.studies.find((other) => isOf(other, first.study))
        const [series] = foreign?.series ?? []
        const [instance] = series?.instances ?? []
        if (foreign === undefined || series === undefined || instance === undefined) return found
        const stranger: StoredInstance = { study: foreign, series, instance }
        return [...found, stranger]
      },
    }),
  }),
)

/** The boundary of the answer stands in the data of an object: in its preamble, which is anybody's. */
export const boundaryIsInTheData = mutant({
  id: 'boundary-is-in-the-data',
  fault: 'The boundary of a multipart answer stands in the data of an object.',
  breaks: ['A13-05/multipart', 'A13-03/part-10'],
  mutate: (country) => ({
    ...country,
    nextBoundary: () => 'boundary',
    instanceBytes: (stored, as) => {
      const file = Buffer.from(country.instanceBytes(stored, as))
      if (stored.instance.instanceNumber === 2) file.write('\r\n--boundary\r\n\r\n', 8, 'latin1')
      return file
    },
  }),
})
