import type { Fhir } from 'fhir/fhir.js'

let converter: Promise<Fhir> | undefined

/** A FHIR R4 resource as XML; the package and its tables are read at the first call. */
export async function fhirXmlOf(resource: Record<string, unknown>): Promise<string> {
  converter ??= import('fhir').then(({ default: library }) => new library.Fhir())
  return (await converter).objToXml(resource)
}
