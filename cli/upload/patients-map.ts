import { z } from 'zod'
import type { Catalogue, PatientIdentifier } from '../../fixtures/catalogue/facts.ts'
import { nearestWord } from '../../harness/target/nearest-word.ts'
import { UsageError } from '../usage-error.ts'
import { yamlFile } from '../yaml-file.ts'

const identifiers = z.array(z.strictObject({ system: z.string().min(1), value: z.string().min(1) })).min(1)
const mapFile = z.record(z.string(), identifiers)

/**
 * Identifiers that a country accepts for our patients, by purpose or by id, as `testPatients` of a target file has them.
 * @throws UsageError when it cannot be read, names a patient that is not ours, or gives two of ours one of theirs
 */
export function readPatientsMap(path: string, catalogue: Catalogue): ReadonlyMap<string, readonly PatientIdentifier[]> {
  const read = mapFile.safeParse(yamlFile(path, 'name a file with our patients and their identifiers'))
  if (!read.success) {
    const [problem] = read.error.issues
    throw new UsageError(
      `${path}: ${problem?.path.join('.') ?? ''}: ${problem?.message ?? 'no map of patients'}`,
      'write "main: [{ system: urn:oid:…, value: … }]", a line for each patient',
    )
  }
  const map = new Map<string, readonly PatientIdentifier[]>()
  for (const [name, theirs] of Object.entries(read.data)) {
    const patient = catalogue.patients.find(({ purpose, id }) => purpose === name || id === name)
    if (patient === undefined) {
      const known = catalogue.patients.flatMap(({ purpose, id }) => [purpose, id])
      const near = nearestWord(name, known)
      throw new UsageError(
        `${path}: no patient "${name}"`,
        near === undefined ? 'see "borderlight catalogue --list"' : `did you mean "${near}"?`,
      )
    }
    if (map.has(patient.id)) throw new UsageError(`${path}: "${name}" stands there twice`, 'keep one of them')
    map.set(patient.id, theirs)
  }
  refuseShared(path, map)
  return map
}

/** Two of ours on one of theirs would be one person with the data of both. */
function refuseShared(path: string, map: ReadonlyMap<string, readonly PatientIdentifier[]>): void {
  const owners = new Map<string, string>()
  for (const [id, theirs] of map)
    for (const { system, value } of theirs) {
      const key = `${system}|${value}`
      const other = owners.get(key)
      if (other !== undefined && other !== id)
        throw new UsageError(
          `${path}: ${other} and ${id} are both mapped to ${key}`,
          'give each of our patients a person of their own',
        )
      owners.set(key, id)
    }
}

/** The catalogue with the patients of a map alone, each known by what the map says. */
export function mappedCatalogue(
  catalogue: Catalogue,
  map: ReadonlyMap<string, readonly PatientIdentifier[]>,
): Catalogue {
  const ofMapped = ({ patientId }: { patientId: string }): boolean => map.has(patientId)
  return {
    ...catalogue,
    patients: catalogue.patients.flatMap((patient) => {
      const [first, ...others] = map.get(patient.id) ?? []
      return first === undefined ? [] : [{ ...patient, identifiers: [first, ...others] }]
    }),
    studies: catalogue.studies.filter(ofMapped),
    deletedStudies: catalogue.deletedStudies.filter(ofMapped),
    reports: catalogue.reports.filter(ofMapped),
    manifests: catalogue.manifests.filter(ofMapped),
  }
}
