import { documentAccessions, resourcesOf } from '../../checks/document-bundle.ts'
import type { JsonObject } from '../../checks/json-body.ts'
import { at, listOf, objectOf, objectsOf, textOf } from '../../checks/json-body.ts'
import { attachmentOf, bare, studyUidsOf, uniqueIdOf } from '../../checks/list-entry.ts'
import type { HeldFacts } from '../../harness/holdings/holdings-file.ts'
import type { HeldPatient } from '../../harness/holdings/holdings.ts'
import { CONVENTION_EXTENSION, MADO_EXTENSION } from '../../terms/canonicals.ts'

type Study = HeldFacts['studies'][number]
type Coding = { system: string; code: string; display: string }

/** A fact under its name when it was found; nothing when it was not, so that nobody takes it for one. */
const found = <N extends string, T>(name: N, value: T | undefined): { [K in N]?: T } =>
  value === undefined ? {} : ({ [name]: value } as { [K in N]?: T })

const numberOf = (value: unknown): number | undefined => (typeof value === 'number' ? value : undefined)

function codingOf(value: Parameters<typeof objectOf>[0]): Coding | undefined {
  const coding = objectOf(value)
  const [system, code] = [textOf(coding?.['system']), textOf(coding?.['code'])]
  return system === undefined || code === undefined
    ? undefined
    : { system, code, display: textOf(coding?.['display']) ?? '' }
}
const firstCoding = (concept: Parameters<typeof at>[0]): Coding | undefined =>
  codingOf(objectsOf(at(concept, 'coding'))[0])

/** Identity traits as the target's Patient has them. */
export function patientFacts(
  { purpose, identifiers, facts }: HeldPatient,
  resource: JsonObject | undefined,
): HeldFacts['patients'][number] {
  const name = objectsOf(resource?.['name'])[0]
  const names = listOf(name?.['given']).flatMap((one) => textOf(one) ?? [])
  const given = names.length === 0 ? undefined : names
  const gender = (['female', 'male', 'other', 'unknown'] as const).find((one) => one === resource?.['gender'])
  return {
    id: facts.id,
    purpose,
    identifiers: [...identifiers],
    ...found('country', textOf(objectsOf(resource?.['address'])[0]?.['country'])),
    ...found('family', textOf(name?.['family'])),
    ...found('given', given),
    ...found('birthDate', textOf(resource?.['birthDate'])),
    ...found('gender', gender),
  }
}

/** A study as its manifest and the entry of it say. */
export function studyFacts(
  entry: JsonObject,
  bundle: JsonObject,
  { patientId, studyUid }: { patientId: string; studyUid: string },
): Study {
  const study = resourcesOf(bundle, 'ImagingStudy')[0]
  const region = objectsOf(entry['extension']).find(({ url }) => url === MADO_EXTENSION.bodySite)
  const [accession] = documentAccessions(bundle)
  const issuer = accession?.system
  return {
    id: studyUid,
    patientId,
    studyInstanceUid: studyUid,
    ...found('startedAt', textOf(study?.['started'])),
    ...found('description', textOf(study?.['description'])),
    ...found(
      'accession',
      accession === undefined || issuer === undefined ? undefined : { value: accession.value, system: issuer },
    ),
    ...found('procedure', firstCoding(objectsOf(at(entry, 'context', 'event'))[0])),
    ...found('region', firstCoding(region?.['valueCodeableConcept'])),
    series: objectsOf(study?.['series']).map((series) => ({
      seriesInstanceUid: bare(textOf(series['uid']) ?? ''),
      ...found('seriesNumber', numberOf(series['number'])),
      ...found('modality', textOf(at(series, 'modality', 'code'))),
      ...found('description', textOf(series['description'])),
      ...found('bodySite', codingOf(series['bodySite'])),
      instances: objectsOf(series['instance']).map((instance) => ({
        sopInstanceUid: bare(textOf(instance['uid']) ?? ''),
        ...found('sopClassUid', sopClassIn(instance)),
        ...found('instanceNumber', numberOf(instance['number'])),
        numberOfFrames: framesIn(instance),
      })),
    })),
  }
}

function sopClassIn(instance: JsonObject): string | undefined {
  const code = textOf(at(instance, 'sopClass', 'code'))
  return code === undefined ? undefined : bare(code)
}

/** MADO: the extension stands where there are several. */
function framesIn(instance: JsonObject): number {
  const extension = objectsOf(instance['extension']).find(({ url }) => url === MADO_EXTENSION.numberOfFrames)
  return numberOf(extension?.['valueInteger']) ?? 1
}

export interface ReportEntry {
  entry: JsonObject
  current: boolean
  bundle: JsonObject | undefined
}

/** Reports with their versions, by the identifier that these share; oldest first. */
export function reportFacts(listed: readonly ReportEntry[], patientId: string): HeldFacts['reports'] {
  const groups = new Map<string, ReportEntry[]>()
  for (const one of listed) {
    const key = commonIdentifier(one.entry) ?? uniqueIdOf(one.entry)
    if (key === undefined || studyUidsOf(one.entry)[0] === undefined) continue
    groups.set(key, [...(groups.get(key) ?? []), one])
  }
  return [...groups].map(([key, entries]) => {
    const versions = entries.toSorted(
      (one, other) => Number(one.current) - Number(other.current) || (createdAt(one) < createdAt(other) ? -1 : 1),
    )
    const last = versions.at(-1)
    const entry = last?.entry ?? {}
    return {
      id: bare(key),
      patientId,
      studyId: studyUidsOf(entry)[0] ?? '',
      ...found('depth', depthOf(last?.bundle)),
      ...found('title', textOf(attachmentOf(entry)?.['title'])),
      ...found('language', textOf(attachmentOf(entry)?.['language'])),
      versions: versions.map((one, index) => ({
        version: index + 1,
        uniqueId: uniqueIdOf(one.entry) ?? '',
        ...found('status', statusOf(one.entry)),
        ...found('createdAt', createdAt(one) === '' ? undefined : createdAt(one)),
      })),
    }
  })
}

const createdAt = ({ entry }: ReportEntry): string => textOf(attachmentOf(entry)?.['creation']) ?? ''

function commonIdentifier(entry: JsonObject): string | undefined {
  return textOf(objectsOf(entry['identifier']).find(({ use }) => use === 'secondary')?.['value'])
}

function statusOf(
  entry: JsonObject,
): 'preliminary' | 'final' | 'amended' | 'cancelled' | 'entered-in-error' | undefined {
  const extension = objectsOf(entry['extension']).find(({ url }) => url === CONVENTION_EXTENSION.reportStatus)
  const words = ['preliminary', 'final', 'amended', 'cancelled', 'entered-in-error'] as const
  return words.find((word) => word === extension?.['valueCode'])
}

/** Coded findings make a report structured; a presented form without any is the minimal one. */
function depthOf(bundle: JsonObject | undefined): 'structured' | 'minimal-pdf' | undefined {
  if (bundle === undefined) return undefined
  if (resourcesOf(bundle, 'Observation').length > 0) return 'structured'
  const presented = resourcesOf(bundle, 'DiagnosticReport').some((one) => objectsOf(one['presentedForm']).length > 0)
  return presented ? 'minimal-pdf' : undefined
}
