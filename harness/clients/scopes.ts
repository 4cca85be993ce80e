import type { Target } from '../target/target.ts'

/** What Country B asks for on the FHIR channel: SMART v1 spelling in the ballot of the EU Health Data API, v2 after it. */
export const fhirScopeIn: Readonly<Record<Target['guides']['euApi'], string>> = {
  ballot:
    'system/Patient.read system/Patient.search system/DocumentReference.read system/DocumentReference.search system/Bundle.read system/Binary.read',
  'post-ballot': 'system/Patient.rs system/DocumentReference.rs system/Bundle.r system/Binary.r',
}
/** What Country B asks for on the imaging channels [C-1]. */
export const imagingScope = 'imaging.read'
/** What Country B asks for at the viewer [C-1]. */
export const viewerScope = 'imaging.view'
/** What Country B asks for to search study records. */
export const studyScopeIn: Readonly<Record<Target['guides']['euApi'], string>> = {
  ballot: 'system/ImagingStudy.read system/ImagingStudy.search',
  'post-ballot': 'system/ImagingStudy.rs',
}
