/** One element of the guideline's data sets A (report) and B (study), section 4. */
export interface DataElement {
  name: string
  /** A heading (`group`) or an element that carries a value (`leaf`). */
  kind: 'group' | 'leaf'
  group?: string
  /** Marked by the guideline as relevant for interactive selection. */
  interactive: boolean
  /** FHIRPath over the resources of the document Bundle. */
  fhirPath: string
  alternativePaths?: string
  preferredCodeSystem?: string
  fhirSystemUri?: string
  /** Where a list entry (DocumentReference) carries it. */
  listPath?: string
  /** `profiled`, `ext`, `base` or `gap`: how a published profile carries it. */
  mapping?: string
  /** What the scanned guideline prints, where the id had to be repaired. */
  ocrNote?: string
  remarks?: string
}
