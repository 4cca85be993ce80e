/** Elements that a resource may not be without, or that change what it means [FHIR R4 search, `_elements`]. */
const always = ['resourceType', 'id', 'implicitRules', 'modifierExtension']
const mandatory: Readonly<Record<string, readonly string[]>> = { DocumentReference: ['status', 'content'] }
const subsetted = { system: 'http://terminology.hl7.org/CodeSystem/v3-ObservationValue', code: 'SUBSETTED' }

/** A resource with the elements asked for and the mandatory ones alone, tagged SUBSETTED. */
export function subsetOf(
  resource: Readonly<Record<string, unknown>>,
  elements: readonly string[],
): Record<string, unknown> {
  const kept = new Set([...always, ...(mandatory[String(resource['resourceType'])] ?? []), ...elements])
  return {
    ...Object.fromEntries(Object.entries(resource).filter(([name]) => kept.has(name))),
    meta: { ...(resource['meta'] as object | undefined), tag: [subsetted] },
  }
}

/** The element names of `_elements`; undefined when one is no name. */
export function elementNames(value: string): readonly string[] | undefined {
  const names = value.split(',').map((name) => name.trim().replace(/^[A-Z]\w*\./, ''))
  return names.every((name) => /^[a-z]\w*$/.test(name)) ? names : undefined
}
