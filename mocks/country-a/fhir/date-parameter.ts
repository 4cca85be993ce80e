import { splitAlternatives } from './token-parameter.ts'

const prefixes = ['eq', 'ne', 'gt', 'lt', 'ge', 'le', 'sa', 'eb'] as const
export type DatePrefix = (typeof prefixes)[number]

/** A value of a FHIR date parameter as an interval: from `start`, before `end`, milliseconds. */
export interface DateValue {
  prefix: DatePrefix
  start: number
  end: number
  /** Without time zone the interval is read on the clock of the place where the thing happened. */
  zoned: boolean
}

const shape =
  /^(eq|ne|gt|lt|ge|le|sa|eb)?(\d{4})(?:-(\d\d)(?:-(\d\d)(?:T(\d\d):(\d\d)(?::(\d\d)(\.\d{1,9})?)?(Z|[+-]\d\d:\d\d)?)?)?)?$/

/** Alternatives of a date parameter; undefined when one is malformed. @see FHIR R4 search, date */
export function parseDates(parameter: string): readonly DateValue[] | undefined {
  const values = splitAlternatives(parameter).map(parseDate)
  const known = values.filter((value) => value !== undefined)
  return known.length === values.length ? known : undefined
}

function parseDate(text: string): DateValue | undefined {
  // `+` of an offset that was not percent-encoded arrives as a space
  const parts = shape.exec(text.replace(/ (?=\d\d:\d\d$)/, '+'))
  if (parts === null) return undefined
  const [, prefix, year, month, day, hour, minute, second, fraction, zone] = parts
  const at = (unit: string | undefined, otherwise: number): number => (unit === undefined ? otherwise : Number(unit))
  const [y, m, d] = [at(year, 0), at(month, 1), at(day, 1)]
  const [h, min, s] = [at(hour, 0), at(minute, 0), at(second, 0)]
  if (m < 1 || m > 12 || d < 1 || d > new Date(Date.UTC(y, m, 0)).getUTCDate()) return undefined
  if (h > 23 || min > 59 || s > 59) return undefined
  const milliseconds = fraction === undefined ? 0 : Math.floor(Number(fraction) * 1000)
  const local = Date.UTC(y, m - 1, d, h, min, s, milliseconds)
  const start = local - offsetMilliseconds(zone)
  const length =
    fraction !== undefined
      ? 1
      : second !== undefined
        ? 1000
        : hour !== undefined
          ? 60_000
          : day !== undefined
            ? 86_400_000
            : (month !== undefined ? Date.UTC(y, m, 1) : Date.UTC(y + 1, 0, 1)) - local
  return {
    prefix: prefixes.find((known) => known === prefix) ?? 'eq',
    start,
    end: start + length,
    zoned: zone !== undefined,
  }
}

function offsetMilliseconds(zone: string | undefined): number {
  if (zone === undefined || zone === 'Z') return 0
  const sign = zone.startsWith('-') ? -1 : 1
  return sign * (Number(zone.slice(1, 3)) * 60 + Number(zone.slice(4, 6))) * 60_000
}

const rememberedInstants = 10_000
const instants = new Map<string, { universal: number; onPlacesClock: number }>()

/** A list is filtered far more often than it changes, so instants are parsed once. */
function instantOf(text: string): { universal: number; onPlacesClock: number } {
  const known = instants.get(text)
  if (known !== undefined) return known
  const parsed = { universal: Date.parse(text), onPlacesClock: Date.parse(`${text.slice(0, 19)}Z`) }
  if (instants.size >= rememberedInstants) instants.clear()
  instants.set(text, parsed)
  return parsed
}

/** Whether an instant of second precision, with its offset, meets one of the values. */
export function dateMatches(instant: string, values: readonly DateValue[]): boolean {
  const { universal, onPlacesClock } = instantOf(instant)
  return values.some((value) => {
    const start = value.zoned ? universal : onPlacesClock
    return meets(value, start, start + 1000)
  })
}

function meets({ prefix, start, end }: DateValue, itemStart: number, itemEnd: number): boolean {
  const within = itemStart >= start && itemEnd <= end
  switch (prefix) {
    case 'eq':
      return within
    case 'ne':
      return !within
    case 'gt':
      return itemEnd > end
    case 'lt':
      return itemStart < start
    case 'ge':
      return itemEnd > end || within
    case 'le':
      return itemStart < start || within
    case 'sa':
      return itemStart >= end
    case 'eb':
      return itemEnd <= start
  }
}
