import { OBJECT_KINDS } from '../../../../fixtures/catalogue/object-kinds.ts'
import type { ObjectKind } from '../../../../fixtures/catalogue/object-kinds.ts'
import type { Instance } from '../../../../fixtures/catalogue/facts.ts'
import { instanceFile } from '../../../../fixtures/dicom/instance-file.ts'
import type { CountryA } from '../../../country-a/country.ts'
import type { StoredInstance } from '../../../country-a/country-world.ts'

/** Whether an object of the patient with every type of object is of one kind. */
export const isOfKind = ({ study, instance }: StoredInstance, kind: ObjectKind): boolean =>
  study.patientId === 'lt-objects' && instance.sopClassUid === OBJECT_KINDS[kind].sopClassUid

/** The country whose objects of one kind have other bytes. */
export function withObject(country: CountryA, kind: ObjectKind, edit: (file: Buffer) => Uint8Array): CountryA {
  return {
    ...country,
    instanceBytes: (stored, as) => {
      const file = country.instanceBytes(stored, as)
      return isOfKind(stored, kind) ? edit(Buffer.from(file)) : file
    },
  }
}

/** The country that makes its objects of one kind, uncompressed, from other facts. */
export function withInstance(country: CountryA, kind: ObjectKind, change: Partial<Instance>): CountryA {
  return {
    ...country,
    instanceBytes: (stored, as) => {
      if (!isOfKind(stored, kind)) return country.instanceBytes(stored, as)
      const { transferSyntaxUid: _syntax, ...series } = stored.series
      return instanceFile(country.world.catalogue, stored.study, series, { ...stored.instance, ...change })
    },
  }
}

/** Bytes in which each of a text (Latin 1) is replaced by another one of the same length. @throws RangeError for another length */
export function replaced(file: Buffer, text: string, by: string): Buffer {
  const [from, to] = [Buffer.from(text, 'latin1'), Buffer.from(by, 'latin1')]
  if (from.length !== to.length) throw new RangeError(`${text} and ${by} are not of the same length`)
  for (let at = file.indexOf(from); at >= 0; at = file.indexOf(from, at + 1)) to.copy(file, at)
  return file
}
