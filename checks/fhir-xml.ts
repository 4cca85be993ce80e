import type { Exchange } from '../harness/exchange/exchange.ts'
import { xmlBody } from '../harness/exchange/xml-body.ts'
import type { FhirXml } from '../harness/exchange/xml-body.ts'
import type { Check } from '../harness/judge/check.ts'
import { check } from '../harness/judge/check.ts'
import type { Judgement } from '../harness/judge/judgement.ts'
import { cannotTell, met, notMet, notOffered } from '../harness/judge/judgement.ts'
import type { ClauseId } from '../profiles/requirements/requirements.ts'
import { differenceOf, foreignElementIn, leavesOfJson, leavesOfXml, misplacedIn } from './fhir-leaves.ts'
import { answerInWords, at, jsonBody, mediaTypeOf, objectOf, textOf } from './json-body.ts'

/** One thing asked for as XML and as JSON. */
export interface BothForms {
  readonly [name: string]: Exchange
  xml: Exchange
  json: Exchange
}

const isXml = (answer: Exchange): boolean => mediaTypeOf(answer) === 'application/fhir+xml'

function treeOf(answer: Exchange): FhirXml | undefined {
  const reading = xmlBody(answer)
  return reading !== undefined && 'root' in reading ? reading.root : undefined
}

/** Is the resource offered as XML? The status that JSON has, and the media type; what the XML says is judged apart. */
function offeredAsXml<C extends ClauseId>(clause: C, id: string, what: string): Check<C, BothForms> {
  return check<C, BothForms>(clause, id, ({ xml, json }) => {
    const expected = `${what} as application/fhir+xml`
    const [status, inJson] = [xml.response?.status ?? 0, json.response?.status ?? 0]
    if (isXml(xml) && status === inJson) return met(`${status} application/fhir+xml`)
    if (status === 406 || status === 415) return notOffered(`${what}: ${answerInWords(xml)}`)
    return notMet({ expected, observed: answerInWords(xml), at: 'Content-Type' })
  })
}

/** Does the XML say what the JSON says? */
function sameInBoth(xml: Exchange, json: Exchange): Judgement {
  const [root, resource] = [treeOf(xml), objectOf(jsonBody(json))]
  if (resource === undefined || json.response?.status !== 200)
    return cannotTell(`no JSON to compare with: ${answerInWords(json)}`)
  if (!isXml(xml) || root === undefined) return cannotTell(`no XML to compare: ${answerInWords(xml)}`)
  const inXml = leavesOfXml(root)
  const difference = differenceOf(leavesOfJson(resource), inXml)
  return difference === undefined
    ? met(`${inXml.length} values`)
    : notMet({ expected: 'the same entries, identifiers and narrative in XML and JSON', observed: difference })
}

/** MHD: the list in either encoding. */
export const listIsOfferedAsXml = offeredAsXml('XML-02/list', 'list-is-offered-as-xml', 'the list of documents')
/** MHD: both encodings of the list say the same. */
export const listSaysTheSameInXml = check<'XML-02/same-list', BothForms>(
  'XML-02/same-list',
  'list-says-the-same-in-xml',
  ({ xml, json }) => sameInBoth(xml, json),
)
/** PDQm: patients in either encoding. */
export const patientsAreOfferedAsXml = offeredAsXml('XML-03/patients', 'patients-are-offered-as-xml', 'patients')
/** PDQm: both encodings of a patient say the same. */
export const patientsSayTheSameInXml = check<'XML-03/same-patients', BothForms>(
  'XML-03/same-patients',
  'patients-say-the-same-in-xml',
  ({ xml, json }) => sameInBoth(xml, json),
)

/** FHIR: what may be offered as XML: right when it is XML, and not offered when the answer is JSON or 406. */
function optionalAsXml(xml: Exchange, json: Exchange, what: string): Judgement {
  const status = xml.response?.status ?? 0
  if (isXml(xml)) return status === json.response?.status ? sameInBoth(xml, json) : wrongStatus(xml, json, what)
  return status < 500
    ? notOffered(`${what}: ${answerInWords(xml)}`)
    : notMet({ expected: `${what} as XML, as JSON, or 406`, observed: answerInWords(xml) })
}

function wrongStatus(xml: Exchange, json: Exchange, what: string): Judgement {
  return notMet({
    expected: `${what} as XML with ${String(json.response?.status ?? 0)}, as in JSON`,
    observed: answerInWords(xml),
  })
}

/** FHIR: a document as XML says what it says as JSON. */
export const documentSaysTheSameInXml = check<'XML-04/document', BothForms>(
  'XML-04/document',
  'document-says-the-same-in-xml',
  ({ xml, json }) => optionalAsXml(xml, json, 'a document'),
)
/** FHIR: the CapabilityStatement as XML. */
export const capabilitiesSayTheSameInXml = check<'XML-04/capability-statement', BothForms>(
  'XML-04/capability-statement',
  'capabilities-say-the-same-in-xml',
  ({ xml, json }) => optionalAsXml(xml, json, 'the CapabilityStatement'),
)

/** FHIR: an error to a request for XML is an OperationOutcome in XML, or in JSON. */
export const errorIsAnOutcomeInXml = check<'XML-04/error', BothForms>(
  'XML-04/error',
  'error-is-an-outcome-in-xml',
  ({ xml, json }) => {
    const status = xml.response?.status ?? 0
    if (status === 406) return notOffered('406 to a request for XML')
    if (textOf(at(jsonBody(json), 'resourceType')) !== 'OperationOutcome')
      return cannotTell('no OperationOutcome in JSON either: see A13-04/operation-outcome')
    if (status !== json.response?.status) return wrongStatus(xml, json, 'the error')
    if (isXml(xml)) {
      const root = treeOf(xml)
      if (root === undefined) return cannotTell('XML that cannot be read: see XML-01')
      return root.name === 'OperationOutcome'
        ? met(`${status}, OperationOutcome in XML`)
        : notMet({ expected: 'an OperationOutcome', observed: root.name })
    }
    return textOf(at(jsonBody(xml), 'resourceType')) === 'OperationOutcome'
      ? notOffered('the error comes as JSON')
      : notMet({ expected: 'an OperationOutcome in XML or JSON', observed: answerInWords(xml) })
  },
)

/** FHIR: `_format` asks for XML as Accept does. */
export const formatParameterGivesXml = check<'XML-05/format-parameter', BothForms>(
  'XML-05/format-parameter',
  'format-parameter-gives-xml',
  ({ xml, json }) => {
    if (!isXml(json)) return notOffered('no XML by Accept either')
    return isXml(xml)
      ? met(answerInWords(xml))
      : notMet({ expected: 'application/fhir+xml', observed: answerInWords(xml), at: 'Content-Type' })
  },
)

/** A rule of the XML format, on each answer that says it is XML; without any it is not offered. */
function formatRule<C extends ClauseId>(
  clause: C,
  id: string,
  expected: string,
  wrongIn: (answer: Exchange, root: FhirXml | undefined) => string | undefined,
): Check<C, readonly Exchange[]> {
  return check<C, readonly Exchange[]>(clause, id, (answers) => {
    const inXml = answers.filter((answer) => isXml(answer))
    if (inXml.length === 0) return notOffered('no answer is application/fhir+xml')
    for (const answer of inXml) {
      const wrong = wrongIn(answer, treeOf(answer))
      if (wrong !== undefined) return notMet({ expected, observed: `${answer.request.url}: ${wrong}` })
    }
    return inXml.some((answer) => treeOf(answer) !== undefined)
      ? met(`${inXml.length} answers`)
      : cannotTell('no XML that can be read')
  })
}

/** FHIR XML: what says it is XML can be read as XML. */
export const xmlIsWellFormed = formatRule('XML-01/well-formed', 'xml-is-well-formed', 'well-formed XML', ({ facts }) =>
  facts.xml?.problem === undefined || facts.xml.refused === true ? undefined : facts.xml.problem,
)
/** FHIR XML: no DTD, no entity but the predefined ones. */
export const xmlHasNoDoctype = formatRule(
  'XML-01/no-doctype',
  'xml-has-no-doctype',
  'no document type declaration and no entity of its own',
  ({ facts }) => (facts.xml?.refused === true ? facts.xml.problem : undefined),
)
/** FHIR XML: everything is in FHIR's namespace, narrative in XHTML's. */
export const xmlIsInTheNamespace = formatRule(
  'XML-01/namespace',
  'xml-is-in-the-namespace',
  'elements of http://hl7.org/fhir and XHTML alone',
  (_answer, root) => (root === undefined ? undefined : foreignElementIn(root)),
)
/** FHIR XML: elements in the order of their type. */
export const xmlElementsAreInOrder = formatRule(
  'XML-01/element-order',
  'xml-elements-are-in-order',
  'elements in the order of the XML schema',
  (_answer, root) => (root === undefined ? undefined : misplacedIn(root)),
)
