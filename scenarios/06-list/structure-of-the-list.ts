import { euApiEntryRules, reportEntryRules } from '../../checks/eu-entry.ts'
import { oneSecurityServiceIsDeclared, searchMatrixIsDeclared } from '../../checks/eu-api.ts'
import {
  capabilitiesAreWhole,
  capabilitiesRepeatNothing,
  lastModifiedIsLastUpdated,
  missingResourceIs404,
  outcomeSaysWhatIsWrong,
  readGivesTheListedEntry,
  strictHandlingIsHonoured,
  unknownCommunityIsSaid,
} from '../../checks/fhir-rest.ts'
import { searchsetRules } from '../../checks/fhir-searchset.ts'
import { textOf } from '../../checks/json-body.ts'
import { madoEntryRules, madoFhirEntryRules, madoKosEntryRules } from '../../checks/mado-entry.ts'
import { mhdEntryRules } from '../../checks/mhd-entry.ts'
import { clausesOf } from '../../checks/rule-table.ts'
import { scenario } from '../../harness/scenario/scenario.ts'
import { listedIn } from '../positive-control.ts'

const entryRules = [
  ...mhdEntryRules,
  ...madoEntryRules,
  ...madoFhirEntryRules,
  ...madoKosEntryRules,
  ...euApiEntryRules,
  ...reportEntryRules,
]

/** Step 6: what MHD, MADO and the guides of HL7 Europe demand of each entry, whatever it is about. */
scenario(
  'structure-of-entries',
  {
    role: 'country-a',
    folder: '06-list',
    title: 'Entries are made as the profiles demand that bind them',
    proves: [...clausesOf(entryRules), 'MHD-12/target-community'],
    dialect: 'mado',
  },
  async ({ countryA, holdings, check, need }) => {
    const patient = holdings.patient('main')
    const pages = await countryA.findAllDocuments(patient)
    need(pages[0] && listedIn(pages[0]), 'the positive control failed: no list of the main patient')
    for (const rule of entryRules) check(pages, rule)
    const community: [string, string] = ['targetCommunityIdList', 'urn:oid:2.999.404']
    check(await countryA.findDocuments(patient, [community]), unknownCommunityIsSaid)
  },
)

/** Step 6: what FHIR R4 demands of every answer: JSON, data types, Bundles, errors, the CapabilityStatement. */
scenario(
  'structure-of-answers',
  {
    role: 'country-a',
    folder: '06-list',
    title: 'Lists, patients, errors and the CapabilityStatement are FHIR R4',
    proves: [
      ...clausesOf(searchsetRules),
      'REST-01/issue',
      'REST-03/not-found',
      'REST-05/read',
      'REST-06/last-modified',
      'REST-07/strict',
      'CAP-01/mandatory',
      'CAP-02/unique',
      'EUAPI-03/search-matrix',
      'EUAPI-04/security-service',
    ],
  },
  async ({ countryA, holdings, check, need }) => {
    const patient = holdings.patient('main')
    const { system, value } = patient.identifier
    const confirmed = await countryA.findPatients([['identifier', `${system}|${value}`]])
    const list = await countryA.findDocuments(patient)
    const [entry] = need(listedIn(list), 'the positive control failed: no list of the main patient')
    const id = need(textOf(entry?.['id']), 'the first entry has no id')
    for (const rule of searchsetRules) check([list, confirmed], rule)
    const read = await countryA.readFhir(patient, `DocumentReference/${id}`)
    check({ list, read }, readGivesTheListedEntry, { id })
    check(read, lastModifiedIsLastUpdated)
    const missing = await countryA.readFhir(patient, 'DocumentReference/there-is-no-such-entry')
    check(missing, missingResourceIs404)
    check(missing, outcomeSaysWhatIsWrong)
    const strict = await countryA.findDocuments(patient, [['x-borderlight-unknown', '1']], {
      headers: [['Prefer', 'handling=strict']],
    })
    check({ control: list, strict }, strictHandlingIsHonoured)
    const capabilities = await countryA.capabilities()
    check(capabilities, capabilitiesAreWhole)
    check(capabilities, capabilitiesRepeatNothing)
    check(capabilities, searchMatrixIsDeclared, {
      names: ['_id', 'category', 'creation', 'patient', 'patient.identifier', 'type'],
    })
    check(capabilities, oneSecurityServiceIsDeclared)
  },
)
