import { allMatches } from '../../checks/document-list.ts'
import {
  codesAreOfPreferredSystems,
  codesHaveWords,
  entriesCanBePresented,
  sortKeysCanBeRead,
  theMetadataSetExists,
} from '../../checks/list-matrix.ts'
import {
  attachmentSizeIsOfTheDocument,
  entriesCarryTheStudyType,
  specialtyIsCarried,
  specialtyIsCoded,
  studySizeIsRight,
  studyTypeIsTheProcedure,
  titlesTellStudiesApart,
} from '../../checks/list-parameters.ts'
import {
  entriesNameTheirCountry,
  entriesNameTheirLocation,
  sourceReferencesOf,
  sourcesCanBeResolved,
} from '../../checks/list-source.ts'
import { factsByKey } from '../../harness/holdings/select.ts'
import { scenario } from '../../harness/scenario/scenario.ts'

/** Articles 10 and 11: what a professional chooses by, on every entry of one list; its other parameters are `list-entries`. */
scenario(
  'parameters-of-article-10',
  {
    role: 'country-a',
    folder: '06-list',
    title: 'Entries carry study type, speciality, title, size and source; codes have words; sort keys can be read',
    proves: [
      'A10-02/presence-matrix-7-5',
      'A10-02/code-displays-present',
      'A10-16/context-event-category-coded',
      'A10-16/consistent-imagingstudy-procedurecode-same',
      'A10-17/slot-mhd-mado-hl7',
      'A10-17/else-report-gap',
      'A10-18/description-attachment-title-non',
      'A10-19/see-a10-07',
      'A10-19/attachment-size-must-read',
      'A10-20/homecommunityid-extension-retrievelocationuid-va',
      'A10-23/author-custodian-resolvable-contained',
      'A10-23/organization-address-country-home',
      'A11-01/element-share-codings-preferred',
      'UC-09/every-list-item-carries',
      'UC-11/sort-keys-present-parseable',
    ],
  },
  async ({ countryA, holdings, check }) => {
    const patient = holdings.patient('main')
    const pages = await countryA.findAllDocuments(patient)
    const held = holdings.documentsOf(patient)
    for (const aCheck of [entriesCanBePresented, codesHaveWords, theMetadataSetExists, sortKeysCanBeRead] as const)
      check(pages, aCheck)
    check(pages, entriesCarryTheStudyType)
    check(pages, studyTypeIsTheProcedure, {
      procedures: factsByKey(held, ({ study: { procedure } }) => ({ system: procedure.system, code: procedure.code })),
    })
    check(pages, specialtyIsCoded)
    check(pages, specialtyIsCarried)
    check(pages, titlesTellStudiesApart)
    const sizes = factsByKey(held, ({ study }) => holdings.sizeBytesOf?.(study))
    check(pages, studySizeIsRight, { sizes })
    check(pages, attachmentSizeIsOfTheDocument, { sizes })
    check(pages, codesAreOfPreferredSystems)

    check(pages, entriesNameTheirLocation)
    check(pages, entriesNameTheirCountry)
    const [elsewhere] = (allMatches(pages) ?? []).flatMap((entry) => sourceReferencesOf(entry))
    const read = elsewhere === undefined ? {} : { read: await countryA.readFhir(patient, elsewhere) }
    check({ pages, ...read }, sourcesCanBeResolved)
  },
)
