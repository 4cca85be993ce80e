import { afterChange, changeSubjects } from '../../fixtures/catalogue/changes.ts'
import type { ChangeId } from '../../fixtures/catalogue/changes.ts'
import type { Catalogue } from '../../fixtures/catalogue/facts.ts'
import { UsageError } from '../usage-error.ts'
import { documentItems } from './fhir-items.ts'
import { removeFhir } from './remove-uploaded.ts'
import { uploadCommand } from './upload-command.ts'
import type { Places, Ways } from './upload-command.ts'

/** What a catalogue holds of the study that a change is about. */
function concerned(catalogue: Catalogue, change: ChangeId): Catalogue {
  const { studyId } = changeSubjects[change]
  const studies = catalogue.studies.filter(({ id }) => id === studyId)
  const owners = new Set(studies.map(({ patientId }) => patientId))
  return {
    ...catalogue,
    studies,
    patients: catalogue.patients.filter(({ id }) => owners.has(id)),
    reports: catalogue.reports.filter((report) => report.studyId === studyId),
    manifests: catalogue.manifests.filter((manifest) => manifest.studyId === studyId),
  }
}

/**
 * Lets the documents of the patient `changing` change in a country that was filled by us, or takes it back: a `hooks:`
 * command of a target file. @returns the exit code of an upload
 */
export async function changeCommand(
  catalogue: Catalogue,
  places: Places,
  { change, restore }: { change: ChangeId; restore: boolean },
  ways: Ways,
): Promise<number> {
  const { fhir } = places
  if (fhir === undefined) throw new UsageError('--change where?', 'give --fhir URL, and --stow URL for series-added')
  if (concerned(catalogue, change).studies.length === 0)
    throw new UsageError(`${change} is about the patient "changing", who is not in --patients`, 'add them to the map')
  const [before, after] = [catalogue, afterChange(catalogue, change)].map((facts) => concerned(facts, change))
  const [from, to] = restore ? [after, before] : [before, after]
  if (from === undefined || to === undefined) throw new TypeError('a change has two sides')
  const exit = await uploadCommand(to, places, false, ways)
  if (exit !== 0) return exit
  const left = new Set(documentItems(to, undefined).map(({ entryId }) => entryId))
  const server = { baseUrl: fhir, connection: ways.connection }
  const { kept } = await removeFhir(from, server, ways.stopped, (entryId) => left.has(entryId))
  for (const { what, why } of kept) ways.say(`not removed: ${what}: ${why}`)
  ways.say(`${change} ${restore ? 'was taken back' : 'was made'}`)
  return kept.length === 0 ? 0 : 1
}
