import type { Fhir } from 'fhir/fhir.js'

let converter: Promise<Fhir> | undefined

/** A FHIR R4 resource as XML; the package and its tables are read at the first call. */
export async function fhirXmlOf(resource: Record<string, unknown>): Promise<string> {
  converter ??= import('fhir').then(({ default: library }) => new library.Fhir())
  const library = await converter
  const json = JSON.stringify(resource)
  const xml = written.get(json) ?? library.objToXml(resource)
  if (written.size >= rememberedResources) written.clear()
  written.set(json, xml)
  return xml
}

/** Resources that were written before, by their JSON: the conversion costs more than all else of an answer. */
const written = new Map<string, string>()
const rememberedResources = 200
