import type { ChangeId } from '../../fixtures/catalogue/changes.ts'

/** What somebody who changes a country is told. */
export interface ChangeOrder {
  change: ChangeId
  action: 'apply' | 'restore'
  /** What is to be done, in a sentence. */
  what: string
  patient: { system: string; value: string }
  /** The documents concerned as they are to be afterwards: masterIdentifier.value without prefix. */
  documents: readonly { uniqueId: string; kind: string; status: 'current' | 'superseded' | 'withdrawn' }[]
}

/** Done, or why not. It never throws for what is at the other end. */
export type ChangeOutcome = { done: true } | { done: false; why: string }

/** Lets the documents of a country change: an admin port of ours, or hooks of the target file. */
export type CountryChange = (order: ChangeOrder) => Promise<ChangeOutcome>

/** A country was to change and did not, or nobody can tell that it did: the configuration's fault, never the target's. */
export class ChangeNotMade extends Error {
  readonly code = 'CHANGE_NOT_MADE'
}
