/**
 * Rows in which every pair of values of every two factors occurs at least once [covering array of strength 2].
 * The same factors give the same rows; about as many as the two largest factors have values together, times two.
 */
export function coveringArray<T>(factors: readonly (readonly T[])[]): readonly (readonly T[])[] {
  const open = new Set<string>()
  const pair = (one: number, value: number, other: number, second: number): string =>
    one < other ? `${one}.${value} ${other}.${second}` : `${other}.${second} ${one}.${value}`
  factors.forEach((values, one) => {
    factors.slice(one + 1).forEach((seconds, index) => {
      for (const value of values.keys())
        for (const second of seconds.keys()) open.add(pair(one, value, one + 1 + index, second))
    })
  })
  const rows: number[][] = []
  while (open.size > 0) {
    const [seed] = open
    const row = factors.map(() => -1)
    for (const part of (seed ?? '').split(' ')) {
      const [factor, value] = part.split('.').map(Number)
      if (factor !== undefined && value !== undefined) row[factor] = value
    }
    factors.forEach((values, factor) => {
      if (row[factor] !== -1) return
      const gain = (value: number): number =>
        row.filter((other, index) => other !== -1 && open.has(pair(factor, value, index, other))).length
      row[factor] = [...values.keys()].toSorted((one, other) => gain(other) - gain(one) || one - other)[0] ?? 0
    })
    row.forEach((value, one) => {
      row.slice(one + 1).forEach((second, index) => open.delete(pair(one, value, one + 1 + index, second)))
    })
    rows.push(row)
  }
  return rows.map((row) => row.flatMap((value, factor) => factors[factor]?.slice(value, value + 1) ?? []))
}
