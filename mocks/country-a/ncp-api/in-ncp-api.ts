import type { Coding } from '../../../fixtures/catalogue/facts.ts'
import type { CountryA } from '../country.ts'
import type { ListItem } from '../country-world.ts'
import type { Attachment, DocumentReference } from '../fhir/document-reference.ts'
import { proceduresOf } from '../fhir/entry-studies.ts'

/** Search parameters of DocumentReference beside the patient's [MyHealth@EU NCPeH API]. */
const documentParameters = ['_id', 'type', 'category', 'contenttype', 'date', 'creation']

/**
 * The country in the words of the MyHealth@EU NCPeH API: JSON alone, only what is current, reports inline in their entries
 * (FETCH), manifests by their URL (SEARCH AND GET), the study's type as a category. Studies are searched as ImagingStudy.
 */
export function inNcpApi(country: CountryA): CountryA {
  return {
    ...country,
    wantsXml: () => false,
    documentParameters,
    capabilityStatement: () => statementOf(country),
    itemsOf: (patientId) => country.itemsOf(patientId).filter(({ current }) => current),
    matchesCategory: (item, values) =>
      categoriesOf(country, item).some((one) => values.some((value) => isOf(one, value))),
    listEntry: (item) => entryOf(country, item),
  }
}

const isOf = (one: Partial<Coding>, value: { system?: string; code?: string }): boolean =>
  (value.system === undefined || value.system === one.system) && (value.code === undefined || value.code === one.code)

/** The category of the document, and the type of its study. */
function categoriesOf(country: CountryA, item: ListItem): readonly Partial<Coding>[] {
  const own = (country.listEntry(item).category ?? []).flatMap(({ coding }) => coding ?? [])
  return [...own, ...proceduresOf(item).flat()]
}

function entryOf(country: CountryA, item: ListItem): DocumentReference {
  const entry = country.listEntry(item)
  const { meta, content, ...rest } = entry
  const { profile: _profile, ...stamp } = meta ?? {}
  return {
    ...rest,
    meta: stamp,
    category: [...(entry.category ?? []), ...proceduresOf(item).map((coding) => ({ coding }))],
    content: content.map((one) => ({ ...one, attachment: attachmentOf(country, item, one.attachment) })),
  }
}

function attachmentOf(country: CountryA, item: ListItem, attachment: Attachment): Attachment {
  if (item.kind !== 'report') return attachment
  const { url: _url, ...inline } = attachment
  return { ...inline, data: Buffer.from(country.documentBytes(item)).toString('base64') }
}

/** What is served, without the guides that this dialect is not of. */
function statementOf(country: CountryA): Record<string, unknown> {
  const { instantiates: _guides, ...statement } = country.capabilityStatement()
  const rest = (statement['rest'] as { resource: { type: string; searchParam?: { name: string }[] }[] }[]).map(
    (one) => ({
      ...one,
      resource: one.resource.map((resource) =>
        resource.type === 'DocumentReference'
          ? {
              ...resource,
              searchParam: (resource.searchParam ?? []).filter(
                ({ name }) => name.startsWith('patient') || documentParameters.includes(name),
              ),
            }
          : resource,
      ),
    }),
  )
  return { ...statement, format: ['application/fhir+json'], rest } // XML is not served
}
