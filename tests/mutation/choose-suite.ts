import { existsSync, readFileSync } from 'node:fs'
import type { Exchange } from '../../harness/exchange/exchange.ts'
import type { Finding } from '../../harness/record/run-record.ts'
import type { Judges } from './bundle-judges.ts'
import { everyCountry } from './record-country.ts'
import { countryFile } from './record-countries.ts'
import { idsIn } from './recorded-country.ts'
import type { RecordedCountry } from './recorded-country.ts'
import { checksOf, factsAgain, judgedAgain, shelf } from './suite.ts'
import type { Judgement, Suite, TakenFacts } from './suite.ts'

/** How many findings with the same words are kept of one check, and how many that it met of each kind of country. */
const limits = { sameWords: 1, met: { reference: 5, lawful: 5, mutant: 0, stub: 0 }, sameFacts: 2 }

/**
 * What is judged again of all that was recorded: each way in which a check was ever not met, and a number of the
 * answers that it met. Kept is what these judges, without any mutant, judge as it was recorded.
 * @returns the suite, and how many findings were judged otherwise from the record than on the spot
 */
export function chooseSuite(
  folder: string,
  judges: Judges,
): { suite: Omit<Suite, 'slowUnitTests'>; differing: readonly string[] } {
  const exchanges: string[] = []
  const places = new Map<string, number>()
  const placeOf = (exchange: Exchange): number => {
    const text = JSON.stringify(exchange)
    const place = places.get(text) ?? exchanges.push(text) - 1
    places.set(text, place)
    return place
  }
  const checks = checksOf(judges)
  const counts = new Map<string, number>()
  const again = (key: string, limit: number): boolean => {
    const count = counts.get(key) ?? 0
    counts.set(key, count + 1)
    return count < limit
  }
  const judgements: Judgement[] = []
  const facts: TakenFacts[] = []
  const differing: string[] = []
  for (const wanted of everyCountry) {
    const file = countryFile(folder, wanted)
    if (!existsSync(file)) continue
    const country = JSON.parse(readFileSync(file, 'utf8')) as RecordedCountry
    const known = new Map(country.exchanges.map((one) => [one.exchange.id, one]))
    for (const finding of country.findings) {
      const place = checks.get(finding.check ?? '')
      if (place === undefined || finding.check === undefined) continue
      const named = idsIn(finding.again?.evidence).flatMap((id) => known.get(id) ?? [])
      const key = `${finding.judgement} ${finding.check ?? ''}`
      if (finding.judgement === 'met') {
        if (!again(`${key} ${answersOf(named)}`, 1) || !again(`${key} ${country.kind}`, limits.met[country.kind]))
          continue
      } else if (!again(`${key} ${wordsOf(finding)}`, limits.sameWords)) continue
      const judgement: Judgement = {
        name: `${finding.id} of ${country.kind} ${country.id}`,
        check: finding.check,
        file: place.file,
        findingId: finding.id,
        evidence: finding.again?.evidence,
        ...(finding.again?.params === undefined ? {} : { params: finding.again.params }),
        exchanges: Object.fromEntries(
          named.map(({ exchange, seesBytes }) => [
            exchange.id,
            {
              at: placeOf(exchange),
              ...(seesBytes && exchange.response?.body.file !== undefined
                ? { bytes: exchange.response.body.file }
                : {}),
            },
          ]),
        ),
        expected: JSON.stringify(finding),
      }
      if (judgedLike(judges, judgement, folder, exchanges)) judgements.push(judgement)
      else differing.push(judgement.name)
    }
    for (const { exchange } of country.exchanges) {
      const { response } = exchange
      if (response?.body.file === undefined || response.body.capped) continue
      const taken = {
        name: `facts of ${exchange.id} of ${country.id}`,
        headers: response.headers,
        bytes: response.body.file,
      }
      const { multipart, dicom, image, mark, xml } = exchange.facts
      if (
        multipart === undefined &&
        dicom === undefined &&
        image === undefined &&
        xml === undefined &&
        mark === undefined
      )
        continue
      if (
        !again(`facts ${response.body.file}`, 1) ||
        !again(`facts ${shapeOf({ multipart, dicom, image, xml })}`, limits.sameFacts)
      )
        continue
      const from = shelf(folder, exchanges)
      const before = process.cpuUsage()
      const expected = factsAgain(judges, { ...taken, expected: '' }, from)
      if (process.cpuUsage(before).user / 1000 < slowMilliseconds / 3) facts.push({ ...taken, expected })
    }
  }
  return { suite: { judgements, facts, exchanges }, differing }
}

/** Unit tests that compute for longer than this are left out: in instrumented sources they take minutes. */
const slowMilliseconds = 150

/** Places of the slow ones among the unit tests of these judges. */
export async function slowUnitTests({ unitTests }: Judges): Promise<readonly number[]> {
  const slow: number[] = []
  for (const [at, { run }] of unitTests.entries()) {
    const before = process.cpuUsage()
    await run()
    const { user, system } = process.cpuUsage(before)
    if ((user + system) / 1000 > slowMilliseconds) slow.push(at)
  }
  return slow
}

function judgedLike(judges: Judges, judgement: Judgement, folder: string, exchanges: readonly string[]): boolean {
  try {
    return judgedAgain(judges, judgement, shelf(folder, exchanges)) === judgement.expected
  } catch {
    return false // the caller names it
  }
}

/** What a finding says, numbers and ids left out: two that say the same are one way of being judged. */
const wordsOf = ({ check, judgement, expected, observed, at, why }: Finding): string =>
  JSON.stringify([check, judgement, expected, observed, at, why]).replace(/[0-9a-f]*\d[0-9a-f]*/g, '#')

/** The answers that a check saw, without what differs each time. */
const answersOf = (named: readonly { exchange: Exchange }[]): string =>
  JSON.stringify(
    named.map(({ exchange: { request, response } }) => [
      request.method,
      request.url,
      response?.status,
      response?.body.sha256,
    ]),
  )

/** Facts without values. */
const shapeOf = (facts: unknown): string =>
  JSON.stringify(facts)
    .replace(/:"[^"]*"/g, ':""')
    .replace(/:\d+/g, ':0')
