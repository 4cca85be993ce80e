/** What Country B asks for on the FHIR channel [SMART App Launch v2]. */
export const fhirScope = 'system/Patient.rs system/DocumentReference.rs system/Bundle.r system/Binary.r'
/** What Country B asks for on the imaging channels [C-1]. */
export const imagingScope = 'imaging.read'
/** What Country B asks for at the viewer [C-1]. */
export const viewerScope = 'imaging.view'
/** What Country B asks for to search study records. */
export const studyScope = 'system/ImagingStudy.rs'
