import {
  capabilitiesSayTheSameInXml,
  documentSaysTheSameInXml,
  errorIsAnOutcomeInXml,
  formatParameterGivesXml,
  listIsOfferedAsXml,
  listSaysTheSameInXml,
  patientsAreOfferedAsXml,
  patientsSayTheSameInXml,
  xmlElementsAreInOrder,
  xmlHasNoDoctype,
  xmlIsInTheNamespace,
  xmlIsWellFormed,
} from '../../checks/fhir-xml.ts'
import { currentOf } from '../../harness/holdings/select.ts'
import { scenario } from '../../harness/scenario/scenario.ts'
import { listedIn } from '../positive-control.ts'
import { retrieveTheRight } from '../study-path.ts'

const asXml = { headers: [['Accept', 'application/fhir+xml']] } as const

/** Step 6: XML and JSON are two encodings of one answer [MHD 2:3.67.4.1.2.2; PDQm; FHIR R4 XML]. */
scenario(
  'both-encodings',
  {
    role: 'country-a',
    folder: '06-list',
    title: 'List, patients, documents and errors say in XML what they say in JSON',
    proves: [
      'XML-01/well-formed',
      'XML-01/no-doctype',
      'XML-01/namespace',
      'XML-01/element-order',
      'XML-02/list',
      'XML-02/same-list',
      'XML-03/patients',
      'XML-03/same-patients',
      'XML-04/document',
      'XML-04/capability-statement',
      'XML-04/error',
      'XML-05/format-parameter',
    ],
    dialect: 'mado',
  },
  async (context) => {
    const { countryA, holdings, check, need } = context
    const patient = holdings.patient('main')
    const { system, value } = patient.identifier
    const one = [['identifier', `${system}|${value}`]] as const

    const list = { json: await countryA.findDocuments(patient), xml: await countryA.findDocuments(patient, [], asXml) }
    need(listedIn(list.json), 'the positive control failed: the list does not open in JSON')
    check(list, listIsOfferedAsXml)
    check(list, listSaysTheSameInXml)
    const patients = { json: await countryA.findPatients(one), xml: await countryA.findPatients(one, asXml) }
    check(patients, patientsAreOfferedAsXml)
    check(patients, patientsSayTheSameInXml)
    const capabilities = {
      json: await countryA.capabilities(),
      xml: await countryA.readFhir(undefined, 'metadata', asXml),
    }
    check(capabilities, capabilitiesSayTheSameInXml)
    const wrong = [['date', 'not-a-date']] as const
    const error = {
      json: await countryA.findDocuments(patient, wrong),
      xml: await countryA.findDocuments(patient, wrong, asXml),
    }
    check(error, errorIsAnOutcomeInXml)
    const byFormat = await countryA.findDocuments(patient, [['_format', 'xml']], { headers: [['Accept', '*/*']] })
    check({ xml: byFormat, json: list.xml }, formatParameterGivesXml)
    const answers = [list.xml, patients.xml, capabilities.xml, error.xml, byFormat]

    const report = currentOf(holdings.documentsOf(patient)).find((held) => held.kind === 'report')
    const pages = await countryA.findAllDocuments(patient)
    const { exchange } = await retrieveTheRight(context, patient, pages, need(report, 'the holdings have no report'))
    const { url } = exchange.request
    const document = {
      json: exchange,
      xml: await countryA.retrieveDocument(patient, url, 'application/fhir+xml'),
    }
    check(document, documentSaysTheSameInXml)
    for (const rule of [xmlIsWellFormed, xmlHasNoDoctype, xmlIsInTheNamespace, xmlElementsAreInOrder] as const)
      check([...answers, document.xml], rule)
  },
)
