import { withResources } from '../documents/with-resources.ts'
import type { EditableResource } from '../documents/with-resources.ts'
import type { CountryA } from '../../../country-a/country.ts'

type Edit = (resource: EditableResource) => EditableResource | readonly EditableResource[]

const ofFull = (country: CountryA, kind: 'report' | 'manifest-fhir', edit: Edit): CountryA =>
  withResources(country, kind, (resource, { patient }) =>
    patient.purpose === 'full-data-set' ? edit(resource) : resource,
  )

/** The country whose reports of the patient with the full data set hold other resources. */
export const withFullReport = (country: CountryA, edit: Edit): CountryA => ofFull(country, 'report', edit)

/** The same for the manifests of that patient. */
export const withFullManifest = (country: CountryA, edit: Edit): CountryA => ofFull(country, 'manifest-fhir', edit)

/** A resource without some of its elements. */
export function without(resource: EditableResource, ...names: readonly string[]): EditableResource {
  const kept = Object.entries(resource).filter(([name]) => !names.includes(name))
  return { ...Object.fromEntries(kept), resourceType: resource.resourceType, id: resource.id }
}

/** A value with its strings replaced, wherever they stand. */
export function replaced<T>(value: T, from: string, to: string): T {
  return JSON.parse(JSON.stringify(value).replaceAll(JSON.stringify(from), JSON.stringify(to))) as T
}

interface Section {
  code?: { coding?: readonly { code?: string }[] }
  [name: string]: unknown
}

/** A Composition whose section of a LOINC code is what `edit` gives; none: it is left out. */
export function withSection(
  composition: EditableResource,
  code: string,
  edit: (section: Section) => Section | undefined,
): EditableResource {
  const sections = (composition['section'] ?? []) as readonly Section[]
  return {
    ...composition,
    section: sections.flatMap((section) =>
      section.code?.coding?.some((coding) => coding.code === code) === true ? (edit(section) ?? []) : [section],
    ),
  }
}
