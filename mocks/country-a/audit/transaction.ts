import type { AnswerContext } from '../country.ts'
import type { AuditedTransaction } from './access.ts'

const searches: Readonly<Record<string, string>> = {
  Patient: 'ITI-78',
  DocumentReference: 'ITI-67',
  ImagingStudy: 'ImagingStudy',
  AuditEvent: 'ITI-81',
}
const reads: Readonly<Record<string, string>> = {
  Bundle: 'ITI-68',
  Binary: 'ITI-68',
  Patient: 'Patient',
  DocumentReference: 'DocumentReference',
  ImagingStudy: 'ImagingStudy',
}

/** The transaction of a request; undefined when it can open nobody's data. */
export function transactionOf({ origin, url }: Pick<AnswerContext, 'origin' | 'url'>): AuditedTransaction | undefined {
  if (origin === 'fhir') return fhirTransaction(url.pathname)
  return origin === 'viewer' ? viewerTransaction(url.pathname) : imagingTransaction(url.pathname)
}

function fhirTransaction(path: string): AuditedTransaction | undefined {
  const [, type = '', id] = /^\/fhir\/([A-Za-z]+)(?:\/([^/]+))?\/?$/.exec(path) ?? []
  if (id === '$match') return { name: 'ITI-119', interaction: 'operation' }
  const name = id === undefined || id === '_search' ? searches[type] : undefined
  if (name !== undefined) return { name, interaction: 'search' }
  const read = reads[type]
  return read === undefined || id === undefined
    ? undefined
    : { name: read, interaction: 'read', object: { reference: `${type}/${id}` } }
}

/** The launch of the viewer, its pages and its images [C-6]. */
function viewerTransaction(path: string): AuditedTransaction | undefined {
  if (path === '/viewer/launch') return { name: 'viewer-launch', interaction: 'operation' }
  const study = /^\/viewer\/studies\/([^/]+)/.exec(path)?.[1]
  return study === undefined ? undefined : { name: 'viewer', interaction: 'read', object: { studyInstanceUid: study } }
}

function imagingTransaction(path: string): AuditedTransaction | undefined {
  const [, study, rest = ''] = /^\/dicom-web\/studies(?:\/([^/]+)(.*))?$/.exec(path) ?? [
    undefined,
    undefined,
    undefined,
  ]
  if (study === undefined)
    return path.startsWith('/dicom-web/studies') ? { name: 'RAD-129', interaction: 'search' } : undefined
  const object = { studyInstanceUid: study }
  return /\/(series|instances)$/.test(rest)
    ? { name: 'RAD-129', interaction: 'search', object }
    : { name: 'RAD-107', interaction: 'read', object }
}
