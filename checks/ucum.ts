/** Metric units of UCUM that take a prefix, and those that take none [UCUM 2.1, tables 3 to 7]. */
const metric =
  'm g s K Cd cd C mol rad sr Hz N Pa J W A V F Ohm S Wb Gy Sv Bq L l eq osm bar u eV pc kat B lm lx T H U t IU iU b Ci R mol'
const plain = '% 10* 10^ min h d wk mo a deg [pH] mm[Hg] m[H2O] [in_i] [ft_i] [lb_av] [degF] Cel [HU] {'
const prefixes = 'Y Z E P T G M k h da d c m u n p f a z y'

const metricUnits = new Set(metric.split(' '))
const units = new Set([
  ...plain.split(' '),
  ...metricUnits,
  ...prefixes.split(' ').flatMap((prefix) => [...metricUnits].map((unit) => `${prefix}${unit}`)),
])

/**
 * Whether a code can be a UCUM unit: terms joined by `.` and `/`, each a known unit with an exponent, an annotation in
 * braces, or a number. Units that medicine hardly measures are not known here.
 */
export function isUcum(code: string): boolean {
  if (code === '' || /\s/.test(code)) return false
  return code
    .replace(/^\//, '')
    .split(/[./]/)
    .every((term) => isTerm(term))
}

function isTerm(term: string): boolean {
  const bare = term.replace(/\{[^{}]*\}/g, '')
  if (bare === '') return term !== ''
  if (/^\d+$/.test(bare) || units.has(bare)) return true
  return units.has(bare.replace(/[+-]?(?<!\d)\d+$/, ''))
}
