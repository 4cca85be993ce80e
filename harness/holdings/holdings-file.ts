import { z } from 'zod'

const word = z.string().min(1)
const uid = z.string().regex(/^(?=.{1,64}$)[012](\.(0|[1-9]\d*))+$/)
const instant = z.iso.datetime({ offset: true })
const day = z.string().regex(/^\d{4}-\d\d-\d\d$/)
const coding = z.strictObject({ system: word, code: word, display: z.string().default('') })
const identifier = z.strictObject({ system: word, value: word })
/** What may be left out is not stated, and then never guessed; `null` states that there is none. */
const stated = <T extends z.ZodType>(fact: T) => z.exactOptional(z.nullable(fact))

/** What a test patient may be there for, in the order in which they are looked for. */
export const purposes = [
  'main',
  'second',
  'many-items',
  'no-items',
  'twin-1',
  'twin-2',
  'object-types',
  'linkage',
  'full-data-set',
  'versions',
  'insurance-only',
  'times',
  'changing',
  'terms',
] as const

const instance = z.strictObject({
  sopInstanceUid: uid,
  sopClassUid: stated(uid),
  instanceNumber: stated(z.int()),
  numberOfFrames: stated(z.int().positive()),
})
const series = z.strictObject({
  seriesInstanceUid: uid,
  seriesNumber: stated(z.int()),
  modality: stated(word),
  description: stated(z.string()),
  bodySite: stated(coding),
  laterality: stated(z.enum(['L', 'R'])),
  instances: z.array(instance).min(1),
})
const study = z.strictObject({
  id: word,
  patientId: word,
  studyInstanceUid: uid,
  startedAt: stated(instant),
  description: stated(z.string()),
  accession: stated(identifier),
  procedure: stated(coding),
  region: stated(coding),
  sizeBytes: stated(z.int().positive()).describe('Bytes of all objects as stored.'),
  series: z.array(series).min(1),
})
const version = z.strictObject({
  version: z.int().positive(),
  uniqueId: uid,
  status: stated(z.enum(['preliminary', 'final', 'amended', 'cancelled', 'entered-in-error'])),
  createdAt: stated(instant),
})
const report = z.strictObject({
  id: word,
  patientId: word,
  studyId: word,
  depth: stated(z.enum(['minimal-pdf', 'structured'])),
  title: stated(z.string()),
  language: stated(word),
  versions: z.array(version).min(1).describe('Oldest first; the last one is current.'),
})
const manifest = z.strictObject({
  id: word,
  patientId: word,
  studyId: word,
  kind: z.enum(['manifest-fhir', 'manifest-kos']),
  uniqueId: uid,
  createdAt: stated(instant),
})
const patient = z.strictObject({
  id: word,
  purpose: z.enum(purposes),
  identifiers: z.array(identifier).min(1),
  country: stated(word),
  family: stated(word),
  given: stated(z.array(word)),
  birthDate: stated(day),
  gender: stated(z.enum(['female', 'male', 'other', 'unknown'])),
})

/** What a country holds that accepts no upload, as a person confirmed it [C-11]. */
export const holdingsFile = z.strictObject({
  borderlightHoldings: z.literal(1).describe('Version of this form.'),
  target: word.describe('Name of the target.'),
  crawledAt: z.exactOptional(instant),
  confirmed: z.union([z.literal(false), z.strictObject({ by: word, at: day })]),
  frozen: z.exactOptional(z.strictObject({ sha256: z.string().regex(/^[0-9a-f]{64}$/), at: instant })),
  patients: z.array(patient).min(1),
  studies: z.array(study),
  reports: z.array(report),
  manifests: z.array(manifest),
})

export type HoldingsFile = z.infer<typeof holdingsFile>
export type HeldFacts = Pick<HoldingsFile, 'patients' | 'studies' | 'reports' | 'manifests'>
