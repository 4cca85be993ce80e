import type { Target } from '../target/target.ts'

type Dialect = Target['dialect']

/** Canonical URLs that only one dialect names. */
const marks: Readonly<Record<Dialect, RegExp>> = {
  mado: /https?:\/\/(profiles\.ihe\.net\/RAD\/MADO|hl7\.eu\/fhir\/(health-data-api|imaging))/,
  'ncp-api': /https?:\/\/((www\.)?myhealth\.eu\/fhir\/ncp-api|fhir\.ehdsi\.eu\/(build\/)?(ncp-api|imaging))/,
}

/** The dialect that a CapabilityStatement or a Bundle shows by the profiles it names; undefined when it shows none or both. */
function dialectHint(text: string): Dialect | undefined {
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
