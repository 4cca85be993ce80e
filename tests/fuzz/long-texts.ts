/** Letters of a text that a header or a value of a hostile country may have. */
const length = 20_000
/** A linear expression takes microseconds for such a text, one of the square of its length half a second and more. */
const slowMilliseconds = 150

const pieces = [
  ' ',
  '\t',
  '0',
  '1',
  'a',
  'A',
  '-',
  '.',
  '/',
  '=',
  '"',
  "'",
  ';',
  ',',
  '<',
  '<a',
  '\\',
  '(',
  '[',
  '{a',
  'a ',
  '.1',
  '-1',
]

/** Texts that nearly match: what the expression itself says, again and again, with an end that does not fit. */
function textsFor(source: string): readonly string[] {
  const own = source.match(/[A-Za-z0-9]{2,}|\\?[^\w\s]/g) ?? []
  const words = [
    ...new Set([...pieces, ...own.map((word) => word.replace(/^\\/, '')), own.join('').replace(/\W/g, '')]),
  ]
  const repeated = words.filter((word) => word !== '').map((word) => word.repeat(Math.ceil(length / word.length)))
  return repeated.flatMap((text) => [text, `${text}\0`, `x${text}\n!`])
}

/** Expressions that take long for a text that nearly matches them, each of three times, with how the text begins. */
export function slowOnes(expressions: readonly { place: string; source: string; flags: string }[]): readonly string[] {
  return expressions.flatMap(({ place, source, flags }) => {
    const expression = new RegExp(source, flags)
    const time = (text: string): number => {
      const begun = performance.now()
      text.replace(expression, '')
      return performance.now() - begun
    }
    const slow = textsFor(source).find((text) => [1, 2, 3].every(() => time(text) > slowMilliseconds))
    return slow === undefined ? [] : [`${place} /${source}/${flags} for ${JSON.stringify(slow.slice(0, 12))}…`]
  })
}
