import type { Exchange } from '../harness/exchange/exchange.ts'
import { resourcesOf } from './document-bundle.ts'
import { documentsIn } from './fhir-document.ts'
import { objectsAt, textsAt, valuesAt } from './fhir-tree.ts'
import type { JsonObject } from './json-body.ts'
import { at, textOf } from './json-body.ts'
import { bare } from './list-entry.ts'
import { checksOf, nothingToJudge } from './rule-table.ts'

/** A Composition with its Bundle. */
interface Composed {
  composition: JsonObject
  bundle: JsonObject
}

const compositionsIn = (answers: readonly Exchange[]): readonly { name: string; subject: Composed }[] =>
  documentsIn(answers).flatMap(({ name, subject: bundle }) =>
    resourcesOf(bundle, 'Composition')
      .slice(0, 1)
      .map((composition) => ({ name, subject: { composition, bundle } })),
  )

/** Types of the resources that references lead to, by the fullUrls of the Bundle, or as the reference says. */
function typesOf({ bundle }: Composed, references: readonly JsonObject[]): readonly string[] {
  const types = new Map(
    objectsAt(bundle, 'entry').map((entry) => [entry['fullUrl'], textOf(at(entry, 'resource', 'resourceType')) ?? '']),
  )
  return references.map(
    ({ reference, type }) =>
      types.get(reference ?? '') ??
      textOf(type) ??
      /(?<![A-Za-z])([A-Z][A-Za-z]+)\/[^/]+$/.exec(textOf(reference) ?? '')?.[1] ??
      '?',
  )
}

const plain = (text: string): string =>
  text
    .replace(/<[^<>]*>/g, ' ')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&amp;', '&')
    .normalize('NFC')

/** What the narrative of a manifest has to say, each as texts of which one is enough. */
function toBeSaid({ bundle, composition }: Composed): readonly [what: string, texts: readonly string[]][] {
  const [study] = resourcesOf(bundle, 'ImagingStudy')
  const [patient] = resourcesOf(bundle, 'Patient')
  const started = textsAt(study, 'started').map((text) => text.slice(0, 10))
  return [
    ['the subject', textsAt(patient, 'name.family')],
    ['the Study Instance UID', textsAt(study, 'identifier.value').map(bare)],
    ['the authors', textsAt(resourcesOf(bundle, 'Organization')[0], 'name')],
    ['the creation date', textsAt(composition, 'date').map((text) => text.slice(0, 10))],
    ['the study date', started],
    ['the study description', textsAt(study, 'description')],
    ['the modalities', [...textsAt(study, 'modality.code'), ...textsAt(study, 'modality.display')]],
    ['the anatomical region', textsAt(study, 'extension.valueCodeableConcept.coding.display')],
    ['the accession number', textsAt(study, 'basedOn.identifier.value')],
    ['the number of series', valuesAt(study, 'numberOfSeries').map(String)],
  ]
}

const sections = ({ composition }: Composed): readonly JsonObject[] => objectsAt(composition, 'section')

/** The Composition of a FHIR manifest [MadoComposition]. */
export const madoCompositionRules = checksOf(compositionsIn, [
  {
    clause: 'MADO-23/same-identifier',
    id: 'composition-is-identified-as-its-bundle',
    expected: 'Composition.identifier with the value of Bundle.identifier',
    at: 'Composition.identifier',
    say: ({ composition, bundle }) => {
      const [own = '(none)'] = textsAt(composition, 'identifier.value')
      const [whole = '(none)'] = textsAt(bundle, 'identifier.value')
      return bare(own) === bare(whole) ? undefined : `${own}, Bundle ${whole}`
    },
  },
  {
    clause: 'MADO-24/subject',
    id: 'composition-has-a-subject',
    expected: 'one subject',
    at: 'Composition.subject',
    say: ({ composition }) => (valuesAt(composition, 'subject').length === 1 ? undefined : 'no subject'),
  },
  {
    clause: 'MADO-25/authors',
    id: 'device-and-organisation-are-authors',
    expected: 'one Device and one Organization as authors',
    at: 'Composition.author',
    say: (composed) => {
      const types = typesOf(composed, objectsAt(composed.composition, 'author'))
      const counts = ['Device', 'Organization'].map((type) => types.filter((one) => one === type).length)
      return counts.every((count) => count === 1) ? undefined : `authors of type ${types.join(', ') || '(none)'}`
    },
  },
  {
    clause: 'MADO-26/event',
    id: 'one-event-is-the-study',
    expected: 'one event that has the ImagingStudy as detail',
    at: 'Composition.event',
    say: (composed) => {
      const events = objectsAt(composed.composition, 'event')
      const ofStudy = events.filter((event) => typesOf(composed, objectsAt(event, 'detail')).includes('ImagingStudy'))
      return ofStudy.length === 1 ? undefined : `${ofStudy.length} such events of ${events.length}`
    },
  },
  {
    clause: 'MADO-27/narrative',
    id: 'composition-has-a-narrative',
    expected: 'a text that is not empty',
    at: 'Composition.text',
    say: ({ composition }) =>
      plain(textsAt(composition, 'text.div').join('')).trim() === '' ? 'no narrative' : undefined,
  },
  {
    clause: 'MADO-28/narrative-contents',
    id: 'narrative-says-what-it-has-to',
    expected:
      'subject, authors, Study Instance UID, dates, description, modalities, region, accession and number of series',
    at: 'Composition.text.div',
    say: (composed) => {
      const text = plain(textsAt(composed.composition, 'text.div').join(''))
      if (text.trim() === '') return nothingToJudge
      const unsaid = toBeSaid(composed).filter(
        ([, texts]) => texts.length > 0 && !texts.some((one) => text.includes(one.normalize('NFC'))),
      )
      return unsaid.length === 0 ? undefined : `not ${unsaid.map(([what]) => what).join(', ')}`
    },
  },
  {
    clause: 'MADO-29/section-text',
    id: 'sections-of-a-manifest-have-text',
    expected: 'a text of each section',
    at: 'Composition.section.text',
    say: (composed) => {
      const all = sections(composed)
      const mute = all.filter((section) => textsAt(section, 'text.div').length === 0)
      if (all.length === 0) return nothingToJudge
      return mute.length === 0 ? undefined : `${mute.length} of ${all.length} sections without text`
    },
  },
])
