import type { Exchange } from '../harness/exchange/exchange.ts'
import { lookedUp } from '../harness/exchange/looked-up.ts'
import { mandatoryElements, statusCodes } from '../profiles/r4/mandatory-elements.ts'
import { documentOf, resourcesOf } from './document-bundle.ts'
import { leavesOf, objectsAt, textsAt, valuesAt } from './fhir-tree.ts'
import type { JsonObject } from './json-body.ts'
import { at, textOf } from './json-body.ts'
import { checksOf, nothingToJudge } from './rule-table.ts'
import type { Said } from './rule-table.ts'

/** Documents, named by their URL; a Bundle without entries is another document's fault, judged as ST-08. */
export function documentsIn(answers: readonly Exchange[]): readonly { name: string; subject: JsonObject }[] {
  return answers.flatMap((answer) => {
    const subject = documentOf(answer)
    return subject === undefined || objectsAt(subject, 'entry').length === 0
      ? []
      : [{ name: `the document at ${new URL(answer.request.url).pathname}`, subject }]
  })
}

/** Reports only: a manifest's identifier and timestamp are judged as MADO's. */
const reportsIn = (answers: readonly Exchange[]): readonly { name: string; subject: JsonObject }[] =>
  documentsIn(answers).filter(({ subject }) => resourcesOf(subject, 'DiagnosticReport').length > 0)

const resourcesIn = (bundle: JsonObject): readonly JsonObject[] => objectsAt(bundle, 'entry.resource')

/** A reference that leads out of the document: neither a fullUrl of it, nor contained, nor an identifier alone. */
function danglingIn(bundle: JsonObject): Said {
  const urls = textsAt(bundle, 'entry.fullUrl')
  const places = new Set(urls)
  const relative = new Set(
    objectsAt(bundle, 'entry').flatMap((entry) => {
      const resource = at(entry, 'resource')
      return `${textOf(at(resource, 'resourceType')) ?? ''}/${textOf(at(resource, 'id')) ?? ''}`
    }),
  )
  const references = leavesOf(bundle).flatMap(({ name, value, path }) =>
    name === 'reference' && typeof value === 'string' && !value.startsWith('#') ? [{ value, path }] : [],
  )
  const dangling = references.find(({ value }) => !places.has(value) && !relative.has(value))
  if (references.length === 0) return nothingToJudge
  return dangling === undefined ? undefined : `${dangling.path} ${dangling.value}`
}

/** A document of FHIR R4 [documents.html, bundle.html]. */
export const documentRules = checksOf(documentsIn, [
  {
    clause: 'DOC-01/composition-first',
    id: 'documents-begin-with-their-composition',
    expected: 'a Composition as first entry [bdl-11]',
    at: 'Bundle.entry[0].resource',
    say: (bundle) => {
      if (bundle['type'] !== 'document') return nothingToJudge
      const first = textOf(resourcesIn(bundle)[0]?.['resourceType']) ?? 'nothing'
      return first === 'Composition' ? undefined : `${first} comes first`
    },
  },
  {
    clause: 'DOC-03/references-resolve',
    id: 'references-resolve-inside-the-document',
    expected: 'each reference leads to an entry of the document',
    at: 'Reference.reference',
    say: danglingIn,
  },
  {
    clause: 'DOC-04/full-urls',
    id: 'document-entries-have-unique-absolute-full-urls',
    expected: 'each entry has an absolute fullUrl of its own',
    at: 'Bundle.entry.fullUrl',
    say: (bundle) => {
      const urls = objectsAt(bundle, 'entry').map(({ fullUrl }) => textOf(fullUrl) ?? '')
      const relative = urls.find((url) => !/^[a-z][a-z0-9+.-]*:\S+$/i.test(url))
      const twice = urls.find((url, index) => urls.indexOf(url) !== index)
      if (relative !== undefined) return `fullUrl "${relative}"`
      return twice === undefined ? undefined : `${twice} twice`
    },
  },
  {
    clause: 'DOC-05/mandatory-elements',
    id: 'resources-have-their-mandatory-elements',
    expected: 'every element that FHIR R4 demands of the resource',
    at: 'Bundle.entry.resource',
    say: (bundle) => {
      for (const resource of resourcesIn(bundle)) {
        const type = textOf(resource['resourceType']) ?? ''
        const missing = (lookedUp(mandatoryElements, type) ?? []).find(
          (name) => valuesAt(resource, name).length === 0 && valuesAt(resource, `_${name}`).length === 0,
        )
        if (missing !== undefined) return `no ${type}.${missing}`
      }
      return undefined
    },
  },
  {
    clause: 'DOC-06/status-codes',
    id: 'statuses-are-of-their-value-sets',
    expected: 'a status of the value set that FHIR R4 binds to the resource',
    at: 'Bundle.entry.resource.status',
    say: (bundle) => {
      const strange = resourcesIn(bundle).find((resource) => {
        const status = textOf(resource['status'])
        const codes = lookedUp(statusCodes, textOf(resource['resourceType']) ?? '')
        return status !== undefined && codes?.includes(status) === false
      })
      return strange === undefined
        ? undefined
        : `${textOf(strange['resourceType']) ?? ''}.status ${textOf(strange['status']) ?? ''}`
    },
  },
])

/** What every document has, on reports; of manifests MADO says it with more. */
export const reportDocumentRules = checksOf(reportsIn, [
  {
    clause: 'DOC-02/identifier',
    id: 'documents-have-an-identifier',
    expected: 'Bundle.identifier with system and value [bdl-9]',
    at: 'Bundle.identifier',
    say: (bundle) => {
      const missing = ['system', 'value'].filter((name) => textsAt(bundle, `identifier.${name}`).length === 0)
      return missing.length === 0 ? undefined : `no ${missing.join(', no ')}`
    },
  },
  {
    clause: 'DOC-02/timestamp',
    id: 'documents-have-a-timestamp',
    expected: 'Bundle.timestamp [bdl-10]',
    at: 'Bundle.timestamp',
    say: (bundle) => (textsAt(bundle, 'timestamp').length === 1 ? undefined : 'no timestamp'),
  },
])
