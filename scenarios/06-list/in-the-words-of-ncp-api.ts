import {
  categoryCommaMeansOr,
  categorySelectsTheStudyType,
  documentsAreInTheirPlace,
  entriesGiveTheirDocuments,
  inlineIsTheDocument,
  patientIsMinimal,
  unknownTypeIsNotFound,
} from '../../checks/ncp-api.ts'
import { attachmentOf } from '../../checks/list-entry.ts'
import { currentOf, keysOf, ofProcedures } from '../../harness/holdings/select.ts'
import { scenario } from '../../harness/scenario/scenario.ts'
import { entryOf, retrieve } from '../study-path.ts'

/** Steps 3 to 8 as the MyHealth@EU NCPeH API has them beyond MHD. */
scenario(
  'in-the-words-of-ncp-api',
  {
    role: 'country-a',
    folder: '06-list',
    title: 'Minimal patients, documents inline or by URL, the study type as category, 404 for what is not served',
    proves: [
      'NCP-01/inline-or-url',
      'NCP-01/inline-is-the-document',
      'NCP-02/minimal-patient',
      'NCP-03/category-selects',
      'NCP-04/unknown-type',
      'NCP-05/place-by-type',
      'ST-05b/ncp-category',
    ],
    dialect: 'ncp-api',
  },
  async (context) => {
    const { countryA, holdings, check, need, notClaimed } = context
    const patient = holdings.patient('main')
    const { system, value } = patient.identifier
    check(await countryA.findPatients([['identifier', `${system}|${value}`]]), patientIsMinimal)

    const everything = await countryA.findAllDocuments(patient)
    check(everything, entriesGiveTheirDocuments)
    check(everything, documentsAreInTheirPlace)
    const current = currentOf(holdings.documentsOf(patient))
    let inline = 0
    for (const held of current) {
      if (attachmentOf(entryOf(context, everything, held))?.['data'] === undefined) continue
      inline += 1
      const { exchange, params } = await retrieve(context, patient, everything, held)
      check(exchange, inlineIsTheDocument, params)
    }
    if (inline === 0) notClaimed('NCP-01/inline-is-the-document', 'no document of the list is inline')

    const procedures = current.map(({ study }) => study.procedure)
    const one = need(procedures[0], 'the holdings have no document')
    const other = need(
      procedures.find(({ code }) => code !== one.code),
      'the studies of the holdings are of one type',
    )
    const [first, second] = [one, other].map(({ system: of, code }) => `${of}|${code}`) as [string, string]
    const ask = (category: string): ReturnType<typeof countryA.findAllDocuments> =>
      countryA.findAllDocuments(patient, [['category', category]])
    const [pages, ofTheOther] = [await ask(first), await ask(second)]
    check({ pages, everything }, categorySelectsTheStudyType, {
      filter: `category=${first}`,
      documents: keysOf(ofProcedures(current, [one.code])),
    })
    const both = `${first},${second}`
    check({ pages: await ask(both), one: pages, other: ofTheOther }, categoryCommaMeansOr, {
      filter: `category=${both}`,
    })
    check(await countryA.readFhir(patient, 'NoSuchType/1'), unknownTypeIsNotFound)
  },
)
