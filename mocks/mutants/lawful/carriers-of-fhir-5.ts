import { withEntries } from '../country-a/list/with-entries.ts'
import { lawfulVariant } from '../mutant.ts'

export const carriersOfFhir5 = lawfulVariant({
  id: 'carriers-of-fhir-5',
  what: 'Modality and body site are in the cross-version extensions of hl7.org, the body site as a complex one.',

  mutate: (country) =>
    withEntries(country, (entry) => ({
      ...entry,
      extension: (entry.extension ?? []).map(({ url, ...extension }) => {
        const name = /\.(modality|bodySite)$/.exec(url)?.[1]
        const crossVersion = `http://hl7.org/fhir/5.0/StructureDefinition/extension-DocumentReference.${name ?? ''}`
        if (name === undefined) return { url, ...extension }
        return name === 'modality'
          ? { url: crossVersion, ...extension }
          : { url: crossVersion, extension: [{ url: 'concept', ...extension }] }
      }),
    })),
})
