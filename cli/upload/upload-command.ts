import type { Catalogue } from '../../fixtures/catalogue/facts.ts'
import type { Connection } from './send-upload.ts'
import { NoAnswer } from './send-upload.ts'
import { removeFhir, removeStudies } from './remove-uploaded.ts'
import type { Removed } from './remove-uploaded.ts'
import { storeStudy } from './store-study.ts'
import type { Stored } from './store-study.ts'
import { uploadFhir } from './upload-fhir.ts'

/** Where to, by the command line. */
export interface Places {
  stow?: string
  fhir?: string
  /** Where the manifests say that the objects are. */
  wado?: string
}

export interface Ways {
  connection: Connection
  say: (line: string) => void
  stopped: () => boolean
}

/** Exit codes of an upload: as of a run. */
const exits = { done: 0, refused: 1, interrupted: 2, noAnswer: 3 } as const
const shownLines = 20

/** Sends a catalogue, or removes it. @returns the exit code: 0 all there, 1 some refused, 2 interrupted, 3 no answer */
export async function uploadCommand(
  catalogue: Catalogue,
  places: Places,
  remove: boolean,
  ways: Ways,
): Promise<number> {
  try {
    return remove ? await removeAll(catalogue, places, ways) : await sendAll(catalogue, places, ways)
  } catch (error) {
    if (!(error instanceof NoAnswer)) throw error
    ways.say(error.message)
    ways.say('repeat the same command when the server is there: it goes on where it stopped, and makes no duplicates')
    return exits.noAnswer
  }
}

async function sendAll(catalogue: Catalogue, { stow, fhir, wado }: Places, ways: Ways): Promise<number> {
  const { connection, say, stopped } = ways
  const all: Stored[] = []
  if (stow !== undefined) {
    const stored = await storeAll(catalogue, stow, ways)
    say(
      `${stored.stored} objects of ${catalogue.studies.length} studies stored at ${stow}, ${stored.present} were there`,
    )
    all.push(stored)
  }
  if (fhir !== undefined && !stopped()) {
    const place = wado ?? stow
    if (place === undefined)
      say('the manifests name no place of the objects: give --wado URL, or --stow URL in the same command')
    const sent = await uploadFhir(catalogue, { baseUrl: fhir, connection }, { wadoBaseUrl: place, stopped })
    say(`${sent.stored} resources of ${catalogue.patients.length} patients new at ${fhir}, ${sent.present} were there`)
    all.push(sent)
  }
  const refused = all.flatMap((one) => one.refused)
  sayEach('refused', refused, say)
  if (all.some(({ forbidden }) => forbidden === true))
    say('the server lets nobody in: give --token-file or --basic-file; nothing more was sent')
  if (stopped()) return interrupted(say)
  return refused.length === 0 ? exits.done : exits.refused
}

async function storeAll(catalogue: Catalogue, url: string, { connection, stopped }: Ways): Promise<Stored> {
  const sum = { stored: 0, present: 0, refused: [] as { what: string; why: string }[] }
  for (const study of catalogue.studies) {
    if (stopped()) break
    const { stored, present, refused, forbidden } = await storeStudy(catalogue, study, url, connection)
    sum.stored += stored
    sum.present += present
    sum.refused.push(...refused)
    if (forbidden === true) return { ...sum, forbidden }
  }
  return sum
}

async function removeAll(catalogue: Catalogue, { stow, fhir }: Places, ways: Ways): Promise<number> {
  const { connection, say, stopped } = ways
  const all: Removed[] = []
  const tell = (where: string, done: Removed): void => {
    say(`${done.removed} removed at ${where}, ${done.absent} were not there`)
    all.push(done)
  }
  if (fhir !== undefined) tell(fhir, await removeFhir(catalogue, { baseUrl: fhir, connection }, stopped))
  if (stow !== undefined && !stopped()) tell(stow, await removeStudies(catalogue, stow, connection, stopped))
  const kept = all.flatMap((one) => one.kept)
  sayEach('not removed', kept, say)
  if (stopped()) return interrupted(say)
  return kept.length === 0 ? exits.done : exits.refused
}

function interrupted(say: Ways['say']): number {
  say('interrupted: repeat the same command, it goes on where it stopped, and makes no duplicates')
  return exits.interrupted
}

function sayEach(word: string, list: readonly { what: string; why: string }[], say: Ways['say']): void {
  for (const { what, why } of list.slice(0, shownLines)) say(`${word}: ${what}: ${why}`)
  if (list.length > shownLines) say(`… and ${list.length - shownLines} more ${word}`)
}
