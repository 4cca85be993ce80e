/** What a table holds for a word that a target wrote; undefined for `constructor` and whatever else every object has. */
export function lookedUp<T>(table: Readonly<Record<string, T>>, word: string): T | undefined {
  return Object.hasOwn(table, word) ? table[word] : undefined
}
