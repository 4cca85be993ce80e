import { nearestWord } from '../harness/target/nearest-word.ts'

/** Up to three known words that look most like the given one, nearest first: those that hold it or its part before a slash, then those of few changes. */
function nearWords(word: string, known: readonly string[]): readonly string[] {
  const small = word.toLowerCase()
  const holding =
    [small, small.split('/')[0] ?? '']
      .map((part) => (part.length < 3 ? [] : known.filter((candidate) => candidate.toLowerCase().includes(part))))
      .find((candidates) => candidates.length > 0) ?? []
  const found = [...holding.toSorted((one, other) => one.length - other.length).slice(0, 3)]
  while (found.length < 3) {
    const next = nearestWord(
      word,
      known.filter((candidate) => !found.includes(candidate)),
    )
    if (next === undefined) break
    found.push(next)
  }
  return found
}

/** `; did you mean A, B or C?` in words, or nothing. */
export function didYouMean(word: string, known: readonly string[]): string | undefined {
  const near = nearWords(word, known)
  const last = near.at(-1)
  if (last === undefined) return undefined
  return `did you mean ${near.length === 1 ? last : `${near.slice(0, -1).join(', ')} or ${last}`}?`
}
