import type { Exchange, PartFact } from '../harness/exchange/exchange.ts'
import { check } from '../harness/judge/check.ts'
import { cannotTell, met, notMet } from '../harness/judge/judgement.ts'
import { answerInWords } from './json-body.ts'
import { partsIn } from './imaging-offer.ts'

type Dicom = NonNullable<PartFact['dicom']>

/** One object as it is stored: its form, and what it shows and measures. */
export interface StoredObject {
  sopInstanceUid: string
  kind: string
  transferSyntaxUid: string
  laterality?: 'L' | 'R'
  digests: NonNullable<Dicom['digests']>
  measurements: { code: string; value: string; units?: string | undefined }[]
}

/** Where an object is another than the one that is stored; elements that a store left out or put in are not judged. */
function difference({ digests, attributes, content }: Dicom, held: StoredObject): string | undefined {
  const [came, stored] = [digests?.elements ?? {}, held.digests.elements]
  const tag = Object.keys(stored).find((one) => came[one] !== undefined && came[one] !== stored[one])
  if (tag !== undefined) return `(${tag.slice(0, 4)},${tag.slice(4).toUpperCase()}) has another value`
  if (digests?.pixels !== held.digests.pixels) return 'the pixel data are others'
  const side = attributes['ImageLaterality'] ?? attributes['Laterality']
  if (side !== undefined && held.laterality !== undefined && side !== held.laterality)
    return `the side is ${side}, not ${held.laterality}`
  const measured = content?.measurements ?? []
  const other = held.measurements.find(
    ({ code, value }, index) => measured[index]?.code === code && measured[index].value !== value,
  )
  return other === undefined ? undefined : `the number of ${other.code} is not ${other.value}`
}

/** Whether an object can be compared: what cannot be read is judged as A13-03. */
const isWhole = ({ part10, problem, fileMeta }: Dicom, held: StoredObject): boolean =>
  part10 && problem === undefined && fileMeta.transferSyntaxUid === held.transferSyntaxUid

/** Step 8: every object shows and measures what is stored, to the last bit, where it comes in the syntax that it is stored in. */
export const objectsAreAsTheyAreStored = check<'ST-08/exact-object', Exchange, { objects: StoredObject[] }>(
  'ST-08/exact-object',
  'objects-are-as-they-are-stored',
  (answer, { objects }) => {
    const came = new Map(partsIn(answer).map((part) => [part.dicom?.attributes['SOPInstanceUID'], part.dicom]))
    let compared = 0
    for (const held of objects) {
      const dicom = came.get(held.sopInstanceUid)
      if (dicom === undefined || !isWhole(dicom, held)) continue
      compared += 1
      const other = difference(dicom, held)
      if (other !== undefined)
        return notMet({
          expected: `the ${held.kind} as it is stored: the same pixels, and the same values beside names and identifiers`,
          observed: `${other} in ${held.sopInstanceUid}`,
        })
    }
    return compared > 0
      ? met(`${compared} objects`)
      : cannotTell(`no object comes whole in the syntax that it is stored in: ${answerInWords(answer)}`)
  },
)
