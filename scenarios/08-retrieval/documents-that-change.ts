import {
  deprecatedDocumentIsNotCurrent,
  everyListedInstanceIsRetrievable,
  newerManifestsReplaceTheOlder,
  olderVersionIsNeverCurrent,
  olderVersionIsServedAsSuch,
  withdrawnDocumentIsGone,
  withdrawnDocumentIsNotListed,
} from '../../checks/changed-documents.ts'
import type { Exchange } from '../../harness/exchange/exchange.ts'
import { keyOfDocument } from '../../harness/holdings/select.ts'
import { scenario } from '../../harness/scenario/scenario.ts'
import { concernedBefore, listsAfter } from '../changed-country.ts'
import { pathToStudy, retrieve, retrieveTheRight } from '../study-path.ts'

/** Step 8: version 3 of a report appears after the list that named version 2, and before it is retrieved. */
scenario(
  'newer-report-after-the-list',
  {
    role: 'country-a',
    folder: '08-retrieval',
    title: 'A version that a newer one replaced after the list is marked superseded, gone, or answered by the newer',
    proves: ['ST-08c/v3-published-after-list', 'ST-08c/never-v2-current'],
    changes: ['newer-report'],
  },
  async (context) => {
    const { countryA, check, notClaimed } = context
    const before = await concernedBefore(context, 'newer-report')
    const [older] = before.current
    const control = await retrieveTheRight(context, before.patient, before.pages, older)
    const after = await listsAfter(context, before)
    const { url, accept } = before.placeOf(control.entry)
    const documents = { older: keyOfDocument(older), newer: after.newer.map(({ key }) => key) }
    if (url === undefined)
      notClaimed('ST-08c/v3-published-after-list', 'documents come within the list: there is nothing between the two')
    else {
      const retrieved = await countryA.retrieveDocument(before.patient, url, accept)
      const newer = after.newer.map(({ uniqueId }) => uniqueId)
      const params = { older: { key: documents.older, uniqueId: older.uniqueId }, newer }
      check({ retrieved, ...after.lists }, olderVersionIsServedAsSuch, params)
    }
    check(after.lists.current, olderVersionIsNeverCurrent, documents)
  },
)

/** Step 8: a study grows; its manifests are published anew, and all that they list can be had. */
scenario(
  'study-that-grows',
  {
    role: 'country-a',
    folder: '08-retrieval',
    title: 'A series that is added comes with new manifests, and every instance that they list is retrievable',
    proves: ['ST-08b/every-listed-instance-retrievable', 'ST-08b/add-series-after-first'],
    option: ['A', 'C'],
    changes: ['series-added'],
  },
  async (context) => {
    const { countryA, check, notClaimed } = context
    const before = await concernedBefore(context, 'series-added')
    const { study } = before.current[0]
    const { manifest, place } = await pathToStudy(context, before.patient, before.pages, study)
    const compare = async (listing: Exchange): Promise<void> => {
      if (place === undefined)
        notClaimed('ST-08b/every-listed-instance-retrievable', 'the study that grows is shown at its source alone')
      else {
        const bearer = await countryA.imagingToken(before.patient, place, study.studyInstanceUid)
        const objects = await countryA.retrieveDicom(place, bearer, { studyInstanceUid: study.studyInstanceUid })
        check({ manifest: listing, objects }, everyListedInstanceIsRetrievable)
      }
    }
    await compare(manifest.exchange)
    const after = await listsAfter(context, before)
    const older = before.current.map((document) => keyOfDocument(document))
    check(after.lists.current, newerManifestsReplaceTheOlder, { older, newer: after.newer.map(({ key }) => key) })
    const grown = after.held.find(({ kind, current }) => kind === 'manifest-fhir' && current)
    if (grown === undefined || !after.newer.some(({ key }) => key === keyOfDocument(grown))) return
    const renewed = await retrieveTheRight(context, before.patient, after.lists.current, grown)
    await compare(renewed.exchange)
  },
)

/** Step 8: a report is deprecated, and nothing replaces it. */
scenario(
  'deprecated-report',
  {
    role: 'country-a',
    folder: '08-retrieval',
    title: 'A report that is deprecated is current no more',
    proves: ['CHANGE-01/deprecated-not-current'],
    changes: ['report-deprecated'],
  },
  async (context) => {
    const before = await concernedBefore(context, 'report-deprecated')
    const after = await listsAfter(context, before)
    context.check(after.lists, deprecatedDocumentIsNotCurrent, { document: keyOfDocument(before.current[0]) })
  },
)

/** Step 8: a report is withdrawn after the list that named it. */
scenario(
  'withdrawn-report',
  {
    role: 'country-a',
    folder: '08-retrieval',
    title: 'A report that is withdrawn is listed no more, and its URL answers 404 or 410',
    proves: ['CHANGE-01/withdrawn-not-listed', 'CHANGE-02/gone'],
    changes: ['report-withdrawn'],
  },
  async (context) => {
    const before = await concernedBefore(context, 'report-withdrawn')
    const [document] = before.current
    const { entry } = await retrieve(context, before.patient, before.pages, document)
    const after = await listsAfter(context, before)
    context.check(after.lists, withdrawnDocumentIsNotListed, { document: keyOfDocument(document) })
    const { url, accept } = before.placeOf(entry)
    if (url === undefined) context.notClaimed('CHANGE-02/gone', 'documents come within the list, not by a URL')
    else
      context.check(await context.countryA.retrieveDocument(before.patient, url, accept), withdrawnDocumentIsGone, {
        document: keyOfDocument(document),
      })
  },
)
