import { lawfulVariants } from '../../mocks/mutants/lawful-variants.ts'
import type { ComposedJob, ComposedRow } from './composed-row.ts'
import { drawLawfulCountry } from './draw-lawful-country.ts'
import type { LawfulCountry } from './draw-lawful-country.ts'
import { onThreads } from './matrix.ts'
import { shrinking } from './shrinking.ts'
import type { Shrinking } from './shrinking.ts'

interface Trial {
  index: number
  country: LawfulCountry
  /** Once it alarmed: smaller ones. */
  shrunk?: Shrinking<string>
}

/**
 * Countries that choose by chance among what is lawful, against every scenario; one that alarms is made smaller until
 * each of its variants is needed.
 * @returns whether none alarmed
 */
export async function runLawfulCountries(
  { seed, from, count }: { seed: number; from: number; count: number },
  say: (line: string) => void,
): Promise<boolean> {
  const waiting: Trial[] = Array.from({ length: count }, (_none, place) => ({
    index: from + place,
    country: drawLawfulCountry(lawfulVariants, seed, from + place),
  }))
  const underWay = new Map<string, Trial>()
  let alarmed = 0
  const heard = (trial: Trial, row: ComposedRow): void => {
    const alarms = alarmsIn(row)
    const { shrunk } = trial
    const at = `${String(trial.index).padStart(4)} ${wordsOf(trial.country)}`
    if (shrunk === undefined) {
      if (alarms.length > 0) alarmed += 1
      const ids = row.ids.length === 0 ? 'as the reference' : row.ids.join(' ')
      say(
        [
          `${at}: ${alarms.length === 0 ? 'no false alarm' : 'FALSE ALARM'} (${row.milliseconds} ms)`,
          ids,
          ...alarms,
        ].join('\n       '),
      )
      if (alarms.length > 0) waiting.unshift({ ...trial, shrunk: shrinking(row.ids) })
      return
    }
    const smaller = shrunk.after(alarms.length > 0)
    if (smaller.next !== undefined) waiting.unshift({ ...trial, shrunk: smaller })
    else
      say(
        `${at}: the smallest that still alarms is ${smaller.least.length === 0 ? 'the reference there' : smaller.least.join(' + ')}`,
      )
  }
  let runs = 0
  await onThreads(
    () => {
      const trial = waiting.shift()
      if (trial === undefined) return undefined
      runs += 1
      const name = `country ${trial.index}, run ${runs}`
      underWay.set(name, trial)
      return jobOf(name, trial)
    },
    (row) => {
      const trial = row.kind === 'composed' ? underWay.get(row.name) : undefined
      if (trial === undefined || row.kind !== 'composed') return
      heard(trial, row)
    },
  )
  say(`${count} lawful countries: ${count - alarmed} without alarm, ${alarmed} false alarms`)
  return alarmed === 0
}

function jobOf(name: string, { country, shrunk }: Trial): ComposedJob {
  return {
    kind: 'composed',
    name,
    ids: shrunk === undefined ? country.variants.map(({ id }) => id) : (shrunk.next ?? shrunk.least),
    dialect: country.dialect,
    guides: country.guides,
    offers: country.offers,
    ...(country.inBrowser ? {} : { browserFor: [] }),
  }
}

function alarmsIn(row: ComposedRow): readonly string[] {
  return [
    ...Object.entries(row.noticed).map(([clause, scenarios]) => `${clause} (${scenarios.join(', ')})`),
    ...row.undecided,
    ...row.harnessFaults.map((fault) => `FAULT ${fault}`),
  ]
}

function wordsOf({ dialect, guides, offers, variants, inBrowser }: LawfulCountry): string {
  const written = Object.entries(guides).map(([name, version]) => `${name} ${version}`)
  return `${dialect}, ${offers.join('')}, ${written.join(', ')}, ${variants.length} variants${inBrowser ? ', in a browser' : ''}`
}
