import { mkdirSync, renameSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { makeCatalogue } from '../../fixtures/catalogue/catalogue.ts'
import { changeIds } from '../../fixtures/catalogue/changes.ts'
import type { ChangeId } from '../../fixtures/catalogue/changes.ts'
import type { Catalogue } from '../../fixtures/catalogue/facts.ts'
import { instanceFile } from '../../fixtures/dicom/instance-file.ts'
import { manifestBundle } from '../../fixtures/documents/manifest-bundle.ts'
import { manifestKos } from '../../fixtures/documents/manifest-kos.ts'
import { reportBundle } from '../../fixtures/documents/report-bundle.ts'
import { casesOf, catalogueLines } from '../catalogue/catalogue-lines.ts'
import { catalogueSource } from '../catalogue-source.ts'
import { didYouMean } from '../near-words.ts'
import { textOrJson } from '../text-or-json.ts'
import { changeCommand } from '../upload/change-command.ts'
import { mappedCatalogue, readPatientsMap } from '../upload/patients-map.ts'
import { baseUrlOf, connectionOptions, uploadConnection } from '../upload/upload-connection.ts'
import { uploadCommand } from '../upload/upload-command.ts'
import type { Places } from '../upload/upload-command.ts'
import { UsageError } from '../usage-error.ts'

/**
 * `borderlight catalogue`: lists the synthetic data, writes it as files, sends it to somebody's DICOMweb and FHIR servers,
 * lets it change there, or removes it.
 */
export async function catalogue(args: readonly string[]): Promise<number> {
  const { values } = parseArgs({
    args: [...args],
    options: {
      out: { type: 'string' },
      stow: { type: 'string' },
      fhir: { type: 'string' },
      wado: { type: 'string' },
      remove: { type: 'boolean', default: false },
      change: { type: 'string' },
      restore: { type: 'boolean', default: false },
      list: { type: 'boolean', default: false },
      seed: { type: 'string' },
      'uid-root': { type: 'string' },
      patients: { type: 'string' },
      patient: { type: 'string', multiple: true },
      format: { type: 'string', default: 'text' },
      ...connectionOptions,
    },
  })
  const format = textOrJson(values.format)
  const places = placesOf(values)
  const asked = Object.keys(places).filter((name) => name !== 'wado').length > 0
  if (values.remove && !asked) throw new UsageError('--remove from where?', 'give --stow URL, --fhir URL, or both')
  const whole = makeCatalogue(catalogueSource({ seed: values.seed, uidRoot: values['uid-root'] }))
  const mapped = values.patients === undefined ? whole : mappedCatalogue(whole, readPatientsMap(values.patients, whole))
  const chosen = values.patient === undefined ? mapped : ofPatients(mapped, values.patient)
  const change = changeOf(values.change)
  if (change === undefined && values.restore) throw new UsageError('--restore of what?', 'give --change ID')
  if (values.out !== undefined) write(chosen, values.out)
  else if (asked) return await upload(chosen, places, { ...values, change })
  else list(chosen, format)
  return 0
}

function placesOf({ stow, fhir, wado }: { [name in 'stow' | 'fhir' | 'wado']?: string | undefined }): Places {
  const dicomweb = 'http://127.0.0.1:8042/dicom-web'
  return {
    ...(stow === undefined ? {} : { stow: baseUrlOf('--stow', stow, dicomweb) }),
    ...(fhir === undefined ? {} : { fhir: baseUrlOf('--fhir', fhir, 'http://127.0.0.1:8080/fhir') }),
    ...(wado === undefined ? {} : { wado: baseUrlOf('--wado', wado, dicomweb) }),
  }
}

function changeOf(text: string | undefined): ChangeId | undefined {
  const change = changeIds.find((id) => id === text)
  if (text !== undefined && change === undefined)
    throw new UsageError(`no change "${text}"`, didYouMean(text, changeIds) ?? `give one of ${changeIds.join(', ')}`)
  return change
}

/** @throws UsageError when a patient is none of the catalogue */
function ofPatients(whole: Catalogue, names: readonly string[]): Catalogue {
  const known = whole.patients.flatMap(({ id, purpose }) => [id, purpose])
  const unknown = names.find((name) => !known.includes(name))
  if (unknown !== undefined)
    throw new UsageError(`no patient "${unknown}"`, didYouMean(unknown, known) ?? 'see "borderlight catalogue --list"')
  const chosen = whole.patients.filter(({ id, purpose }) => names.includes(id) || names.includes(purpose))
  return mappedCatalogue(whole, new Map(chosen.map(({ id, identifiers }) => [id, identifiers])))
}

async function upload(
  chosen: Catalogue,
  places: Places,
  options: { remove: boolean; restore: boolean; change: ChangeId | undefined } & Parameters<typeof uploadConnection>[0],
): Promise<number> {
  let isStopped = false
  const stop = (): void => {
    isStopped = true
  }
  process.once('SIGINT', stop).once('SIGTERM', stop) // a second one ends the process as always
  const ways = {
    connection: uploadConnection(options, process.env),
    say: (line: string): void => {
      process.stdout.write(`${line}\n`)
    },
    stopped: () => isStopped,
  }
  const { change, restore, remove } = options
  try {
    return change === undefined
      ? await uploadCommand(chosen, places, remove, ways)
      : await changeCommand(chosen, places, { change, restore }, ways)
  } finally {
    process.removeListener('SIGINT', stop).removeListener('SIGTERM', stop)
  }
}

function list(whole: Catalogue, format: string): void {
  if (format === 'json') {
    process.stdout.write(`${JSON.stringify({ ...whole, cases: casesOf(whole) }, undefined, 1)}\n`)
    return
  }
  process.stdout.write(
    catalogueLines(whole)
      .map((line) => `${line}\n`)
      .join(''),
  )
}

function write(whole: Catalogue, out: string): void {
  const { studies } = whole
  const where = { wadoBaseUrl: 'https://imaging.country-a.test/dicom-web', retrieveLocationUid: `${whole.uidRoot}.1` }
  let files = 0
  const put = (folder: string, name: string, content: string | Uint8Array): void => {
    mkdirSync(join(out, folder), { recursive: true })
    const file = join(out, folder, name)
    writeFileSync(`${file}.part`, content)
    renameSync(`${file}.part`, file) // whole or not at all
    files += 1
  }
  for (const study of studies)
    for (const series of study.series)
      for (const instance of series.instances)
        put(
          join('dicom', study.studyInstanceUid, series.seriesInstanceUid),
          `${instance.sopInstanceUid}.dcm`,
          instanceFile(whole, study, series, instance),
        )
  for (const report of whole.reports)
    for (const version of report.versions)
      put('reports', `${version.documentId}.json`, JSON.stringify(reportBundle(whole, report, version), undefined, 2))
  for (const manifest of whole.manifests) {
    put(
      'manifests',
      `${manifest.fhirDocumentId}.json`,
      JSON.stringify(manifestBundle(whole, manifest, where), undefined, 2),
    )
    put('manifests', `${manifest.kosDocumentId}.dcm`, manifestKos(whole, manifest, where))
  }
  process.stdout.write(`${files} files of ${studies.length} studies in ${out}\n`)
}
