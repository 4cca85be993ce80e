import type { CountryA } from '../../../country-a/country.ts'
import type { ListItem } from '../../../country-a/country-world.ts'

interface EditableIdentifier {
  type?: unknown
  system?: string
  value?: string
}

/** What mutants change in a resource of a document. */
export interface EditableResource extends Record<string, unknown> {
  resourceType: string
  id: string
  status?: string
  identifier?: readonly EditableIdentifier[]
  birthDate?: string
  name?: readonly { family?: string }[]
  address?: unknown
  connectionType?: { code?: string; system?: string }
  series?: readonly {
    endpoint?: readonly { reference: string }[]
    instance?: readonly { uid?: string; sopClass?: unknown }[]
  }[]
}

interface EditableEntry {
  fullUrl: string
  resource: EditableResource
}

/** The country whose FHIR documents of a kind hold other resources; the first is what `edit` gives for each. */
export function withResources(
  country: CountryA,
  kind: 'report' | 'manifest-fhir',
  edit: (resource: EditableResource, item: ListItem) => EditableResource | readonly EditableResource[],
): CountryA {
  return {
    ...country,
    documentBytes: (item) => {
      const bytes = country.documentBytes(item)
      if (item.kind !== kind) return bytes
      const bundle = JSON.parse(Buffer.from(bytes).toString()) as { entry: readonly EditableEntry[] }
      const entry = bundle.entry.flatMap(({ resource }) =>
        [edit(resource, item)].flat().map((one) => ({ fullUrl: `urn:uuid:${one.id}`, resource: one })),
      )
      return Buffer.from(JSON.stringify({ ...bundle, entry }))
    },
  }
}

/** An Endpoint from which objects are retrieved, not one of a viewer. */
export function isWadoEndpoint({ resourceType, connectionType }: EditableResource): boolean {
  return resourceType === 'Endpoint' && connectionType?.code === 'dicom-wado-rs'
}
