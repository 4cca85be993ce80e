import type { Mutant } from '../../mutant.ts'
import { mutant } from '../../mutant.ts'
import type { Edit, Tree } from './edits.ts'
import { both, change, drop, inside, listIn, repeat, set } from './edits.ts'
import { inEach, oneMore, withDocuments } from './with-documents.ts'

interface ManifestFault extends Pick<Mutant, 'id' | 'fault' | 'breaks'> {
  edit: Edit
}

const composition = (edit: Edit): Edit => inEach('Composition', edit)
const study = (edit: Edit): Edit => inEach('ImagingStudy', edit)
/** Edits the Endpoints from which objects are retrieved. */
const wado = (edit: Edit): Edit =>
  inEach('Endpoint', (endpoint) =>
    (endpoint['connectionType'] as Tree)['code'] === 'dicom-wado-rs' ? edit(endpoint) : endpoint,
  )
const oneMoreThan = (value: unknown): unknown => Number(value) + 1
/** Edits the last series of a study that has several. */
const lastSeries = (edit: (series: Tree, first: Tree) => Tree): Edit =>
  change('series', (all) => {
    const series = listIn(all) as Tree[]
    return series.map((one, index) => (index > 0 && index === series.length - 1 ? edit(one, series[0] ?? {}) : one))
  })
/** Edits the instances of the first series, with the counts of series and study as they then are. */
const instancesOfTheFirstSeries =
  (edit: (instances: readonly Tree[]) => readonly Tree[]): Edit =>
  (tree) => {
    const [first, ...others] = listIn(tree['series']) as Tree[]
    const before = listIn(first?.['instance']) as Tree[]
    const instance = edit(before)
    return {
      ...tree,
      numberOfInstances: Number(tree['numberOfInstances']) + instance.length - before.length,
      series: [{ ...first, instance, numberOfInstances: instance.length }, ...others],
    }
  }
const xhtml = (text: string): string => `<div xmlns="http://www.w3.org/1999/xhtml"><p>${text}</p></div>`

/** FHIR manifests that are not made as MADO 1.0.0 demands; one edit each. */
const faults: readonly ManifestFault[] = [
  {
    id: 'manifest-is-a-collection',
    fault: 'The FHIR manifest is a collection.',
    breaks: ['MADO-20/document'],
    edit: set('type', 'collection'),
  },
  {
    id: 'manifest-has-a-total',
    fault: 'The FHIR manifest has a total.',
    breaks: ['MADO-21/no-total'],
    edit: set('total', 8),
  },
  {
    id: 'manifest-has-two-creators',
    fault: 'The FHIR manifest has two creator devices.',
    breaks: ['MADO-22/entries'],
    edit: oneMore('Device'),
  },
  {
    id: 'manifest-composition-of-another-identifier',
    fault: 'The Composition of a manifest has another identifier than its Bundle.',
    breaks: ['MADO-23/same-identifier'],
    edit: composition(set('identifier.value', 'urn:oid:2.999.4711')),
  },
  {
    id: 'manifest-composition-without-subject',
    fault: 'The Composition of a manifest has no subject.',
    breaks: ['MADO-24/subject'],
    edit: composition(drop('subject')),
  },
  {
    id: 'manifest-without-device-as-author',
    fault: 'The author of a manifest is the organisation alone.',
    breaks: ['MADO-25/authors'],
    edit: composition(change('author', (authors) => listIn(authors).slice(1))),
  },
  {
    id: 'manifest-without-event',
    fault: 'The Composition of a manifest has no event.',
    breaks: ['MADO-26/event'],
    edit: composition(drop('event')),
  },
  {
    id: 'manifest-without-narrative',
    fault: 'The Composition of a manifest has no text.',
    breaks: ['MADO-27/narrative'],
    edit: composition(drop('text')),
  },
  {
    id: 'manifest-narrative-says-nothing',
    fault: 'The narrative of a manifest says that there is a study, and no more.',
    breaks: ['MADO-28/narrative-contents'],
    edit: composition(set('text.div', xhtml('An imaging study.'))),
  },
  {
    id: 'manifest-sections-without-text',
    fault: 'The sections of a manifest have no text.',
    breaks: ['MADO-29/section-text'],
    edit: composition(drop('section.text')),
  },
  {
    id: 'manifest-creator-of-another-type',
    fault: 'The creator of a manifest is typed as something else.',
    breaks: ['MADO-30/creator-type'],
    edit: inEach('Device', set('type.coding.code', 'archive')),
  },
  {
    id: 'requested-procedure-with-two-accessions',
    fault: 'A requested procedure has its accession number twice.',
    breaks: ['MADO-31/accession'],
    edit: inEach('ServiceRequest', repeat('identifier')),
  },
  {
    id: 'manifest-study-uid-is-not-typed',
    fault: 'The Study Instance UID of a manifest is not typed.',
    breaks: ['MADO-40/study-uid'],
    edit: study(drop('identifier.type')),
  },
  {
    id: 'manifest-counts-one-series-more',
    fault: 'numberOfSeries is one too many.',
    breaks: ['MADO-41/number-of-series'],
    edit: study(change('numberOfSeries', oneMoreThan)),
  },
  {
    id: 'manifest-counts-one-instance-more',
    fault: 'numberOfInstances of each series is one too many.',
    breaks: ['MADO-42/number-of-instances', 'D-30b/study-count-sum-counts'],
    edit: study(inside('series', change('numberOfInstances', oneMoreThan))),
  },
  {
    id: 'two-series-of-one-uid',
    fault: 'The last series of a manifest has the uid of the first.',
    breaks: ['MADO-43/series-uid', 'A2-05/pet-ct-cr-study', 'UC-03/none-dropped-list-retrieval'],
    edit: study(lastSeries((series, first) => ({ ...series, uid: first['uid'] }))),
  },
  {
    id: 'last-series-without-endpoint',
    fault: 'The last series of a manifest names no Endpoint.',
    breaks: ['MADO-44/series-endpoint'],
    edit: study(lastSeries((series) => drop('endpoint')(series))),
  },
  {
    id: 'procedure-is-a-bare-code',
    fault: 'The procedure of a manifest has neither text nor display.',
    breaks: ['MADO-45/procedure-in-words'],
    edit: study(both(drop('procedureCode.text'), drop('procedureCode.coding.display'))),
  },
  {
    id: 'manifest-region-of-another-part',
    fault: 'The anatomical region of a manifest is no region of its series.',
    breaks: ['MADO-46/region-overlaps'],
    edit: study(set('extension.valueCodeableConcept.coding.code', '999000')),
  },
  {
    id: 'manifest-is-based-on-two-orders',
    fault: 'The study of a manifest is based on its order twice.',
    breaks: ['MADO-47/one-order'],
    edit: study(repeat('basedOn')),
  },
  {
    id: 'endpoint-of-another-code-system',
    fault: 'The connection type of the WADO Endpoint is of another code system.',
    breaks: ['MADO-50/connection-system'],
    edit: wado(set('connectionType.system', 'https://country-a.example/connections')),
  },
  {
    id: 'endpoint-is-off',
    fault: 'The WADO Endpoint has status off.',
    breaks: ['MADO-51/active'],
    edit: wado(set('status', 'off')),
  },
  {
    id: 'endpoint-payload-without-text',
    fault: 'The payload type of the WADO Endpoint has no text.',
    breaks: ['MADO-52/payload-type'],
    edit: wado(drop('payloadType.text')),
  },
  {
    id: 'endpoint-without-location-uid',
    fault: 'The WADO Endpoint names no Retrieve Location UID.',
    breaks: ['MADO-53/location-uid'],
    edit: wado(drop('extension')),
  },
  {
    id: 'placeholder-without-reason',
    fault: 'A placeholder address does not say that the address is unknown.',
    breaks: ['MADO-54/placeholder'],
    edit: wado(drop('_address')),
  },
  {
    id: 'viewer-endpoint-of-another-payload',
    fault: 'The payload type of the viewer Endpoint is any.',
    breaks: ['MADO-56/viewer-payload'],
    edit: inEach('Endpoint', (endpoint) =>
      (endpoint['connectionType'] as Tree)['code'] === 'web-viewer'
        ? set('payloadType.coding.code', 'any')(endpoint)
        : endpoint,
    ),
  },
  {
    id: 'one-endpoint-is-a-study',
    fault: 'A further WADO Endpoint has the address of a study.',
    breaks: ['MADO-55/base-url'],
    edit: oneMore('Endpoint', set('address', 'https://store.country-a.example/dicom-web/studies/2.25.1')),
  },
  {
    id: 'manifest-lacks-an-instance',
    fault: 'The FHIR manifest lists one instance less than its KOS twin.',
    breaks: ['A10-24/kos-parses-sop-class'],
    edit: study(instancesOfTheFirstSeries((instances) => (instances.length > 1 ? instances.slice(0, -1) : instances))),
  },
  {
    id: 'manifest-lists-one-instance-more',
    fault: 'The FHIR manifest lists an instance that does not exist.',
    breaks: ['A10-24/kos-parses-sop-class', 'ST-08b/every-listed-instance-retrievable'],
    edit: study(
      instancesOfTheFirstSeries((instances) => [...instances, { ...instances[0], uid: 'urn:oid:2.25.4711' }]),
    ),
  },
  {
    id: 'manifest-lists-an-instance-twice',
    fault: 'The FHIR manifest lists an instance twice.',
    breaks: ['A10-24/kos-parses-sop-class'],
    edit: study(instancesOfTheFirstSeries((instances) => [...instances, ...instances.slice(0, 1)])),
  },
  {
    id: 'manifest-has-objects-under-another-series',
    fault: 'Two series of the FHIR manifest have each the objects of the other.',
    breaks: ['A13-02/kos-variant-equivalent'],
    edit: study(
      change('series', (all) => {
        const [one, two, ...others] = listIn(all) as Tree[]
        if (one === undefined || two === undefined) return all
        const [first, second] = [one['instance'], two['instance']]
        const [mine, theirs] = [one['numberOfInstances'], two['numberOfInstances']]
        return [
          { ...one, instance: second, numberOfInstances: theirs },
          { ...two, instance: first, numberOfInstances: mine },
          ...others,
        ]
      }),
    ),
  },
]

export const manifestFaults: readonly Mutant[] = faults.map(({ edit, ...parts }) =>
  mutant({ ...parts, mutate: (country) => withDocuments(country, 'manifest-fhir', edit) }),
)
