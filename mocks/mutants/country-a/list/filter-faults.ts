import type { CountryA, DocumentMatchers } from '../../../country-a/country.ts'
import type { DateValue } from '../../../country-a/fhir/date-parameter.ts'
import type { Mutant } from '../../mutant.ts'
import { mutant } from '../../mutant.ts'

type Breaks = Mutant['breaks']
type DateMatcher = 'matchesPeriod' | 'matchesDate' | 'matchesCreation' | 'matchesLastUpdated'
/** A parameter as faults name it, the filter behind it, and what is broken when it selects wrongly. */
type Parameter<M extends keyof DocumentMatchers> = readonly [name: string, matcher: M, breaks: Breaks]

const day = 86_400_000
const bodySites: Breaks = ['ST-05c/both-names', 'ST-05c/code-forms', 'ST-05c/several-regions']
const types: Breaks = ['ST-05b/comma-is-or', 'ST-05b/unknown-code']
const procedures: Breaks = ['ST-05d/procedure-code', 'ST-05d/several-values', 'ST-05b/unknown-code']

const negated = (country: CountryA, matcher: keyof DocumentMatchers): CountryA => {
  const right = country[matcher] as (...given: readonly unknown[]) => boolean
  return { ...country, [matcher]: (...given: readonly unknown[]) => !right(...given) }
}

const inverted = (name: string, matcher: keyof DocumentMatchers, breaks: Breaks): Mutant =>
  mutant({
    id: `inverts-${name}`,
    fault: `The parameter ${name} gives the entries that do not match.`,
    breaks,
    mutate: (country) => negated(country, matcher),
  })

const ignored = (name: string, matcher: keyof DocumentMatchers, breaks: Breaks): Mutant =>
  mutant({
    id: `ignores-${name}`,
    fault: `The parameter ${name} is declared and selects nothing.`,
    breaks,
    mutate: (country) => ({ ...country, [matcher]: () => true }),
  })

const moved = (values: readonly DateValue[], by: number): readonly DateValue[] =>
  values.map((value) => ({ ...value, start: value.start + by, end: value.end + by }))

const offByADay = ([name, matcher, breaks]: Parameter<DateMatcher>): Mutant =>
  mutant({
    id: `${name}-is-a-day-late`,
    fault: `The interval of ${name} is read as if it began and ended a day later.`,
    breaks: matcher === 'matchesPeriod' ? ['ST-05a/boundaries'] : breaks,
    mutate: (country) => ({
      ...country,
      [matcher]: (item: Parameters<CountryA[DateMatcher]>[0], values: readonly DateValue[]) =>
        country[matcher](item, moved(values, day)),
    }),
  })

const dates: readonly Parameter<DateMatcher>[] = [
  ['period', 'matchesPeriod', ['ST-05a/interval', 'ST-05a/boundaries']],
  ['date', 'matchesDate', ['ST-05a/interval']],
  ['creation', 'matchesCreation', ['ST-05a/interval']],
  ['last-updated', 'matchesLastUpdated', ['QUERY-03/last-updated']],
]

/** Filters of the list that are the wrong way round, select nothing, or are off by a day or an hour [ITI-67]. */
export const filterFaults: readonly Mutant[] = [
  inverted('type', 'matchesType', types),
  inverted('procedure', 'matchesEvent', procedures),
  inverted('modality', 'matchesModality', ['ST-05/equals-holdings']),
  inverted('body-site', 'matchesBodySite', [...bodySites, 'ST-05b/unknown-code']),
  inverted('study-uid', 'matchesStudyUid', ['ST-05/equals-holdings']),
  inverted('accession-number', 'matchesAccession', ['QUERY-02/accession-number']),
  inverted('related', 'matchesRelated', ['QUERY-03/related']),
  inverted('format', 'matchesFormat', ['QUERY-01/format']),
  inverted('content-type', 'matchesContentType', ['QUERY-03/contenttype']),
  inverted('identifier', 'matchesIdentifier', ['QUERY-01/identifier']),
  inverted('security-label', 'matchesSecurityLabel', ['QUERY-01/security-label']),
  inverted('category', 'matchesCategory', ['QUERY-01/category', 'ST-05b/unknown-code']),
  ...dates.map(([name, matcher, breaks]) => inverted(name, matcher, breaks)),
  ignored('type', 'matchesType', types),
  ignored('procedure', 'matchesEvent', procedures),
  ignored('body-site', 'matchesBodySite', [...bodySites, 'ST-05b/unknown-code']),
  ignored('identifier', 'matchesIdentifier', ['QUERY-01/identifier']),
  ignored('given-name', 'matchesAuthorGiven', ['QUERY-01/author']),
  ...dates.map(offByADay),
  mutant({
    id: 'last-day-is-left-out',
    fault: 'An interval ends at the beginning of its last day.',
    breaks: ['ST-05a/boundaries'],
    mutate: (country) => ({
      ...country,
      matchesPeriod: (item, values) =>
        country.matchesPeriod(
          item,
          values.map((value) =>
            value.prefix === 'le' && value.end - value.start === day ? { ...value, end: value.start + 1 } : value,
          ),
        ),
    }),
  }),
  mutant({
    id: 'summer-time-is-added-twice',
    fault: 'Studies are found an hour before they were performed.',
    breaks: ['ST-05a/boundaries'],
    mutate: (country) => ({
      ...country,
      matchesPeriod: (item, values) => country.matchesPeriod(item, moved(values, day / 24)),
    }),
  }),
  mutant({
    id: 'unknown-body-site-selects-all',
    fault: 'A body site that nobody has is dropped, so that every entry matches.',
    breaks: ['ST-05b/unknown-code'],
    mutate: (country) => ({
      ...country,
      matchesBodySite: (item, values) =>
        values.every(({ code = '' }) => /^9{6,}$/.test(code)) || country.matchesBodySite(item, values),
    }),
  }),
]
