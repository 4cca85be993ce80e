import type { EditableResource } from '../documents/with-resources.ts'
import { withSection } from './with-full-report.ts'

const url = 'http://hl7.eu/fhir/imaging/StructureDefinition/HL7IDRComparisonStudy'

interface Reference {
  type?: string
  identifier?: unknown
}
interface Extension {
  url: string
  valueReference?: Reference
}

/** The resource with other references to what was compared with, in the section and in the extension. */
export function withCompared(resource: EditableResource, edit: (reference: Reference) => Reference): EditableResource {
  if (resource.resourceType === 'Composition')
    return withSection(resource, '18834-2', (section) => ({
      ...section,
      entry: ((section['entry'] ?? []) as readonly Reference[]).map(edit),
    }))
  if (resource.resourceType !== 'DiagnosticReport') return resource
  const extensions = (resource['extension'] ?? []) as readonly Extension[]
  return {
    ...resource,
    extension: extensions.map((extension) =>
      extension.url === url && extension.valueReference !== undefined
        ? { ...extension, valueReference: edit(extension.valueReference) }
        : extension,
    ),
  }
}
