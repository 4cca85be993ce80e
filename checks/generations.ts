import type { Check } from '../harness/judge/check.ts'
import { check } from '../harness/judge/check.ts'
import type { Exchange } from '../harness/exchange/exchange.ts'
import { cannotTell, met, notMet, notOffered } from '../harness/judge/judgement.ts'
import type { ExpectedCarriers } from '../profiles/guides/generations.ts'
import {
  carriersInHl7eu,
  carriersInMado,
  categoriesInEuApi,
  masterIdentifierInMhd,
} from '../profiles/guides/generations.ts'
import type { ClauseId } from '../profiles/requirements/requirements.ts'
import { documentOf, resourcesOf } from './document-bundle.ts'
import type { Pages } from './document-list.ts'
import { allMatches } from './document-list.ts'
import type { JsonObject } from './json-body.ts'
import { at, objectsOf, textOf } from './json-body.ts'
import { judgeEach } from './list-entries.ts'
import { codingsOf, kindOf, modalitiesOf } from './list-entry.ts'

const isManifest = (entry: JsonObject): boolean => kindOf(entry).startsWith('manifest')
const isReport = (entry: JsonObject): boolean => kindOf(entry) === 'report'

/** Judges the entries that a guide is about; those of another kind are passed over. */
function entryCheck<C extends ClauseId>(
  clause: C,
  id: string,
  rule: {
    of: (entry: JsonObject) => boolean
    expected: string
    /** What is wrong, or undefined; `absent` is judged where the element is asked for. */
    wrong: (entry: JsonObject) => string | undefined
    at: string
  },
): Check<C, Pages> {
  return check<C, Pages>(clause, id, (pages) => {
    const all = allMatches(pages) ?? []
    if (!all.some(rule.of)) return cannotTell('the list has no entry that this is about')
    const judgement = judgeEach(pages, rule.expected, (entry) => {
      const wrong = rule.of(entry) ? rule.wrong(entry) : undefined
      return wrong === undefined ? undefined : { wrong, at: rule.at }
    })
    return judgement.is === 'met' ? met(rule.expected) : judgement
  })
}

const extensionsNamed = (entry: JsonObject, ending: string): readonly JsonObject[] =>
  objectsOf(entry['extension']).filter((extension) => textOf(extension['url'])?.endsWith(ending) === true)

function wrongModality(entry: JsonObject, { modality, atMostOneModality }: ExpectedCarriers): string | undefined {
  const { carriers } = modalitiesOf(entry)
  const other = carriers.find((carrier) => carrier !== modality)
  if (other !== undefined) return `the modality is in ${other}`
  const count = objectsOf(entry['extension']).filter((extension) => extension['url'] === modality).length
  return atMostOneModality && count > 1 ? `${count} extensions where one is allowed` : undefined
}

function wrongBodySite(entry: JsonObject, { bodySite, bodySiteShape }: ExpectedCarriers): string | undefined {
  const found = extensionsNamed(entry, '.bodySite')
  const other = found.find((extension) => extension['url'] !== bodySite)
  if (other !== undefined) return `the body site is in ${textOf(other['url']) ?? ''}`
  const shapeOf = (extension: JsonObject): ExpectedCarriers['bodySiteShape'] =>
    extension['valueCodeableConcept'] === undefined ? 'with sub-extension concept' : 'simple'
  const misshapen = found.find((extension) => shapeOf(extension) !== bodySiteShape)
  return misshapen === undefined ? undefined : `the extension is ${shapeOf(misshapen)}`
}

function modalityCheck<C extends ClauseId>(
  clause: C,
  id: string,
  { of, carriers }: { of: (entry: JsonObject) => boolean; carriers: ExpectedCarriers },
): Check<C, Pages> {
  const wrong = (entry: JsonObject): string | undefined => wrongModality(entry, carriers)
  return entryCheck(clause, id, { of, expected: carriers.modality, wrong, at: 'DocumentReference.extension(modality)' })
}

function bodySiteCheck<C extends ClauseId>(
  clause: C,
  id: string,
  { of, carriers }: { of: (entry: JsonObject) => boolean; carriers: ExpectedCarriers },
): Check<C, Pages> {
  const wrong = (entry: JsonObject): string | undefined => wrongBodySite(entry, carriers)
  const expected = `${carriers.bodySite}, ${carriers.bodySiteShape}`
  return entryCheck(clause, id, { of, expected, wrong, at: 'DocumentReference.extension(bodySite)' })
}

/** MADO 1.0.0: modality of a manifest's entry. */
export const manifestModalityIsInMado = modalityCheck('GEN-01/modality-carrier', 'manifest-modality-is-in-mado', {
  of: isManifest,
  carriers: carriersInMado['1.0.0'],
})
/** MADO 1.0.0: body site of a manifest's entry. */
export const manifestBodySiteIsInMado = bodySiteCheck('GEN-01/body-site-carrier', 'manifest-body-site-is-in-mado', {
  of: isManifest,
  carriers: carriersInMado['1.0.0'],
})
/** MADO 0.1.0: modality of a manifest's entry. */
export const manifestModalityIsInFhir5 = modalityCheck('GEN-02/modality-carrier', 'manifest-modality-is-in-fhir-5', {
  of: isManifest,
  carriers: carriersInMado['0.1.0'],
})
/** MADO 0.1.0: body site of a manifest's entry. */
export const manifestBodySiteIsInFhir5 = bodySiteCheck('GEN-02/body-site-carrier', 'manifest-body-site-is-in-fhir-5', {
  of: isManifest,
  carriers: carriersInMado['0.1.0'],
})
/** HL7 Europe 1.0.0-ballot: modality of a report's entry. */
export const reportModalityIsInFhir5 = modalityCheck('GEN-05/modality-carrier', 'report-modality-is-in-fhir-5', {
  of: isReport,
  carriers: carriersInHl7eu.ballot,
})
/** HL7 Europe 1.0.0-ballot: body site of a report's entry. */
export const reportBodySiteIsInFhir5 = bodySiteCheck('GEN-05/body-site-carrier', 'report-body-site-is-in-fhir-5', {
  of: isReport,
  carriers: carriersInHl7eu.ballot,
})
/** HL7 Europe after the ballot: modality of a report's entry. */
export const reportModalityIsInMado = modalityCheck('GEN-06/modality-carrier', 'report-modality-is-in-mado', {
  of: isReport,
  carriers: carriersInHl7eu['post-ballot'],
})
/** HL7 Europe after the ballot: body site of a report's entry. */
export const reportBodySiteIsInMado = bodySiteCheck('GEN-06/body-site-carrier', 'report-body-site-is-in-mado', {
  of: isReport,
  carriers: carriersInHl7eu['post-ballot'],
})

/** MADO 1.0.0: the content profile is a canonical in the sub-extension `value`; the guide's own samples carry a uri. */
export const contentProfileIsACanonical = entryCheck('GEN-09/content-profile', 'content-profile-is-a-canonical', {
  of: (entry) => kindOf(entry) === 'manifest-fhir',
  expected: 'content.extension(content.profile).extension(value).valueCanonical',
  at: 'DocumentReference.content.extension',
  wrong: (entry) => {
    const values = objectsOf(entry['content'])
      .flatMap((content) => extensionsNamed(content, '.content.profile'))
      .flatMap((extension) => objectsOf(extension['extension']))
    const other = values.find((value) => value['url'] !== 'value' || typeof value['valueCanonical'] !== 'string')
    if (other === undefined) return undefined
    const holds = Object.keys(other).find((name) => name.startsWith('value')) ?? 'no value'
    return `sub-extension ${textOf(other['url']) ?? '(no url)'} with ${holds}`
  },
})

/** MHD 4.2.4: masterIdentifier by type. */
export const masterIdentifierIsTyped = entryCheck('GEN-03/by-type', 'master-identifier-is-typed', {
  of: () => true,
  expected: 'masterIdentifier.type IHE.MHD.MHDIdentifierType#uniqueId',
  at: 'DocumentReference.masterIdentifier.type',
  wrong: (entry) => {
    const wanted = masterIdentifierInMhd['4.2.4']
    const codings = codingsOf(at(entry, 'masterIdentifier', 'type'))
    const right = codings.some(
      ({ system, code }) => 'type' in wanted && system === wanted.type.system && code === wanted.type.code,
    )
    return right
      ? undefined
      : `type ${codings.map(({ system, code }) => `${system ?? ''}|${code}`).join(', ') || 'none'}`
  },
})
/** MHD 4.2.3: masterIdentifier by use. */
export const masterIdentifierIsUsual = entryCheck('GEN-04/by-use', 'master-identifier-is-usual', {
  of: () => true,
  expected: 'masterIdentifier.use usual',
  at: 'DocumentReference.masterIdentifier.use',
  wrong: (entry) => {
    const use = textOf(at(entry, 'masterIdentifier', 'use'))
    return use === 'usual' ? undefined : `use ${use ?? 'none'}`
  },
})

function categoryCheck<C extends ClauseId>(clause: C, id: string, codes: readonly string[]): Check<C, Pages> {
  return entryCheck(clause, id, {
    of: (entry) => isManifest(entry) || isReport(entry),
    expected: codes.join(' or '),
    at: 'DocumentReference.category',
    wrong: (entry) => {
      const found = objectsOf(entry['category'])
        .flatMap((one) => codingsOf(one))
        .map(({ system, code }) => `${system ?? ''}|${code}`)
      return found.some((one) => codes.includes(one)) ? undefined : `category ${found.join(', ') || 'none'}`
    },
  })
}

/** EU Health Data API 1.0.0-ballot: category. */
export const categoryIsOfTheBallot = categoryCheck(
  'GEN-07/category',
  'category-is-of-the-ballot',
  categoriesInEuApi.ballot,
)
/** EU Health Data API after the ballot: category. */
export const categoryIsOfTheLaterBuilds = categoryCheck(
  'GEN-08/category',
  'category-is-of-the-later-builds',
  categoriesInEuApi['post-ballot'],
)

interface ReportState {
  status: string
  isReplacement: boolean
}

function statesOf(documents: readonly Exchange[]): readonly ReportState[] {
  return documents.flatMap((document) => {
    const bundle = documentOf(document)
    if (bundle === undefined) return []
    const [composition] = resourcesOf(bundle, 'Composition')
    const replaces = objectsOf(composition?.['relatesTo']).some((relation) => relation['code'] === 'replaces')
    return resourcesOf(bundle, 'DiagnosticReport').map((report) => ({
      status: textOf(report['status']) ?? '(none)',
      isReplacement: replaces && composition?.['status'] === 'final',
    }))
  })
}

/** HL7 Europe after the ballot: amended if and only if the Composition is final and replaces. */
export const replacementIsAmended = check<'GEN-06/replacement-is-amended', readonly Exchange[]>(
  'GEN-06/replacement-is-amended',
  'replacement-is-amended',
  (documents) => {
    const states = statesOf(documents)
    const wrong = states.find(({ status, isReplacement }) => (status === 'amended') !== isReplacement)
    if (wrong !== undefined)
      return notMet({
        expected: 'DiagnosticReport.status amended if and only if Composition.status is final and relatesTo replaces',
        observed: `${wrong.status}, and the Composition ${wrong.isReplacement ? 'is final and replaces' : 'does not do so'}`,
        at: 'DiagnosticReport.status',
      })
    return states.some(({ isReplacement }) => isReplacement)
      ? met(`${states.length} reports`)
      : notOffered('no report that replaces another')
  },
)

/** HL7 Europe after the ballot: no addendum beside a replacement. */
export const addendaAreNotUsed = check<'GEN-06/no-addendum', readonly Exchange[]>(
  'GEN-06/no-addendum',
  'addenda-are-not-used',
  (documents) => {
    const states = statesOf(documents)
    if (states.length === 0) return cannotTell('no document holds a DiagnosticReport')
    const wrong = states.find(({ status }) => ['appended', 'corrected'].includes(status))
    return wrong === undefined
      ? met(states.map(({ status }) => status).join(', '))
      : notMet({ expected: 'neither appended nor corrected', observed: wrong.status, at: 'DiagnosticReport.status' })
  },
)
