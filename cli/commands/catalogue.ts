import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { makeCatalogue } from '../../fixtures/catalogue/catalogue.ts'
import type { Catalogue, Study } from '../../fixtures/catalogue/facts.ts'
import { instanceFile } from '../../fixtures/dicom/instance-file.ts'
import { manifestBundle } from '../../fixtures/documents/manifest-bundle.ts'
import { manifestKos } from '../../fixtures/documents/manifest-kos.ts'
import { reportBundle } from '../../fixtures/documents/report-bundle.ts'
import { casesOf, catalogueLines } from '../catalogue/catalogue-lines.ts'
import { storeStudy } from '../stow.ts'
import { textOrJson } from '../text-or-json.ts'
import { UsageError } from '../usage-error.ts'

/** `borderlight catalogue`: lists the synthetic data, writes it as files, or sends its objects to a DICOMweb server. */
export async function catalogue(args: readonly string[]): Promise<number> {
  const { values } = parseArgs({
    args: [...args],
    options: {
      out: { type: 'string' },
      stow: { type: 'string' },
      list: { type: 'boolean', default: false },
      seed: { type: 'string', default: 'borderlight' },
      patient: { type: 'string', multiple: true },
      format: { type: 'string', default: 'text' },
    },
  })
  const format = textOrJson(values.format)
  const whole = makeCatalogue({ seed: values.seed })
  const chosen = whole.studies.filter(({ patientId }) => values.patient?.includes(patientId) !== false)
  if (chosen.length === 0) throw new UsageError('no study of this patient', 'see "borderlight catalogue --list"')
  if (values.out !== undefined) write(whole, chosen, values.out)
  else if (values.stow !== undefined) await store(whole, chosen, values.stow)
  else list(whole, format)
  return 0
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

function write(whole: Catalogue, studies: readonly Study[], out: string): void {
  const where = { wadoBaseUrl: 'https://imaging.country-a.test/dicom-web', retrieveLocationUid: `${whole.uidRoot}.1` }
  const ids = new Set(studies.map(({ id }) => id))
  let files = 0
  const put = (folder: string, name: string, content: string | Uint8Array): void => {
    mkdirSync(join(out, folder), { recursive: true })
    writeFileSync(join(out, folder, name), content)
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
  for (const report of whole.reports.filter(({ studyId }) => ids.has(studyId)))
    for (const version of report.versions)
      put('reports', `${version.documentId}.json`, JSON.stringify(reportBundle(whole, report, version), undefined, 2))
  for (const manifest of whole.manifests.filter(({ studyId }) => ids.has(studyId))) {
    put(
      'manifests',
      `${manifest.fhirDocumentId}.json`,
      JSON.stringify(manifestBundle(whole, manifest, where), undefined, 2),
    )
    put('manifests', `${manifest.kosDocumentId}.dcm`, manifestKos(whole, manifest, where))
  }
  process.stdout.write(`${files} files of ${studies.length} studies in ${out}\n`)
}

async function store(whole: Catalogue, studies: readonly Study[], url: string): Promise<void> {
  if (!URL.canParse(url))
    throw new UsageError(
      `--stow "${url}" is no URL`,
      'give the DICOMweb base, for example http://127.0.0.1:8042/dicom-web',
    )
  let objects = 0
  for (const study of studies) objects += await storeStudy(whole, study, url)
  process.stdout.write(`${objects} objects of ${studies.length} studies stored at ${url}\n`)
}
