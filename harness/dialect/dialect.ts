import type { Query } from '../clients/fhir-client.ts'

/** The resource that a question is put to. */
export type SearchedResource = 'DocumentReference' | 'ImagingStudy'

/** What the guideline lets a professional ask by (step 5), by the names of MHD and MADO. */
export type FilterName =
  | 'type'
  | 'category'
  | 'event'
  | 'modality'
  | 'bodysite'
  | 'anatomical-region'
  | 'study-instance-uid'
  | 'accession-number'
  | 'status'
  | 'period'
  | 'date'
  | 'creation'

/** One way to ask: where, and by which parameter. */
export interface Way {
  resource: SearchedResource
  parameter: string
}

/** How a family of guides asks: data, so that scenarios never need to know which one a target speaks. */
export interface Dialect {
  id: 'mado' | 'ncp-api'
  /** Sent with every patient search. */
  patientQuery: Query
  /** Sent with every list unless the question names the parameter. */
  documentQuery: Query
  /** How each question is put; one that has no way cannot be asked. */
  ways: Readonly<Partial<Record<FilterName, Way>>>
}

const onDocuments = (...names: readonly FilterName[]): Readonly<Partial<Record<FilterName, Way>>> =>
  Object.fromEntries(names.map((name) => [name, { resource: 'DocumentReference', parameter: name }]))
const onStudies = (parameter: string): Way => ({ resource: 'ImagingStudy', parameter })

/** The dialects that a target file may name [specs: MHD with MADO; MyHealth@EU NCPeH API]. */
export const dialects: Readonly<Record<Dialect['id'], Dialect>> = {
  mado: {
    id: 'mado',
    patientQuery: [],
    documentQuery: [['status', 'current']],
    ways: onDocuments(
      'type',
      'category',
      'event',
      'modality',
      'bodysite',
      'anatomical-region',
      'study-instance-uid',
      'accession-number',
      'status',
      'period',
      'date',
      'creation',
    ),
  },
  'ncp-api': {
    id: 'ncp-api',
    patientQuery: [['_elements', 'identifier,active,name,birthDate,gender']],
    documentQuery: [],
    ways: {
      ...onDocuments('type', 'category', 'date', 'creation'),
      modality: onStudies('modality'),
      bodysite: onStudies('bodysite'),
      'anatomical-region': onStudies('bodysite'),
      'study-instance-uid': onStudies('identifier'),
      period: onStudies('started'),
    },
  },
}

/** A question as a dialect puts it; undefined when it has no way for a part of it, or none for all parts together. */
export function questionIn(dialect: Dialect, query: Query): { resource: SearchedResource; query: Query } | undefined {
  const ways = query.map(([name, value]) => ({ way: dialect.ways[name as FilterName], value }))
  const [first] = ways
  const resource = first?.way?.resource ?? 'DocumentReference'
  if (ways.some(({ way }) => way?.resource !== resource)) return undefined
  return { resource, query: ways.map(({ way, value }) => [way?.parameter ?? '', value] as const) }
}
