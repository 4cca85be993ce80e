import type { Target } from '../target/target.ts'

type Dialect = Target['dialect']

/**
 * What only one dialect has: guides and profiles of its list, and for the NCPeH API documents inline in a list, which MHD
 * forbids. Manifests and codes are MADO's in both.
 */
const marks: Readonly<Record<Dialect, RegExp>> = {
  mado: /https?:\/\/(profiles\.ihe\.net\/(RAD\/MADO\/(CapabilityStatement|StructureDefinition\/Mado\w*DocumentReference)|ITI\/MHD\/CapabilityStatement)|hl7\.eu\/fhir\/(health-data-api|imaging)\/CapabilityStatement)/,
  'ncp-api':
    /https?:\/\/((www\.)?myhealth\.eu\/fhir\/ncp-api|fhir\.ehdsi\.eu\/(build\/)?(ncp-api|imaging))|"searchset"[\s\S]*"attachment"\s*:\s*\{[^{}]*"data"\s*:/,
}

/** The dialect that a CapabilityStatement or a Bundle shows by the profiles it names; undefined when it shows none or both. */
export function dialectHint(text: string): Dialect | undefined {
  const seen = (Object.keys(marks) as Dialect[]).filter((dialect) => marks[dialect].test(text))
  return seen.length === 1 ? seen[0] : undefined
}

/** What to say of the first answer that is in another dialect than the target file's; undefined when none is. */
export function dialectNote(texts: readonly string[], stated: Dialect): string | undefined {
  const other = texts.map(dialectHint).find((hint) => hint !== undefined && hint !== stated)
  return other === undefined
    ? undefined
    : `The target answers in the dialect ${other}, and the target file says ${stated}: set dialect: ${other}, or ask its operator which one it speaks.`
}
