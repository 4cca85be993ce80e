/** Procedures of SNOMED CT and the same study type in LOINC (Playbook); a pair that is not here cannot be told. */
const pairs: readonly (readonly [snomed: string, loinc: string])[] = [
  ['169069000', '24627-2'], // CT chest
  ['816077007', '24590-2'], // MR brain
  ['399208008', '30745-4'], // X-ray chest
  ['45036003', '24558-9'], // US abdomen
]

/** @returns codes of the same study type in the other system. */
export function sameProcedureAs(code: string): readonly string[] {
  return pairs.filter((pair) => pair.includes(code)).flatMap((pair) => pair.filter((other) => other !== code))
}
