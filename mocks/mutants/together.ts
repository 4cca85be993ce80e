import { newestPublished } from '../../fixtures/documents/guides.ts'
import type { Guides } from '../../fixtures/documents/guides.ts'
import type { DialectName } from '../country-a/country-world.ts'
import type { CountryA } from '../country-a/country.ts'
import type { LawfulVariant, Mutant } from './mutant.ts'

type Mutation = (country: CountryA) => CountryA

/** One country that is wrong, or lawfully different, in several ways at once. */
export interface Together {
  mutate: Mutation
  dialect?: DialectName
  guides?: Partial<Guides>
}

/** Several in one country, the first innermost; or why they cannot be in one. */
export function together(parts: readonly (Mutant | LawfulVariant)[]): Together | { conflict: string } {
  for (const one of parts)
    for (const other of parts) {
      const conflict = conflictOf(one, other)
      if (conflict !== undefined) return { conflict }
    }
  const { dialect, guides } = parts[0] ?? {}
  return {
    mutate: (country) =>
      parts.reduce<Mutation>(
        (inner, { mutate }) => oneAfter(inner, mutate),
        (one) => one,
      )(country),
    ...(dialect === undefined ? {} : { dialect }),
    ...(guides === undefined ? {} : { guides }),
  }
}

function conflictOf(one: Mutant | LawfulVariant, other: Mutant | LawfulVariant): string | undefined {
  const dialects = [one.dialect ?? 'mado', other.dialect ?? 'mado'] as const
  if (dialects[0] !== dialects[1])
    return `${one.id} speaks the dialect ${dialects[0]}, ${other.id} speaks ${dialects[1]}`
  const [ours, theirs] = [guidesOf(one), guidesOf(other)]
  const guide = (Object.keys(ours) as (keyof Guides)[]).find((name) => ours[name] !== theirs[name])
  if (guide === undefined) return undefined
  return `${one.id} is written by ${guide} ${ours[guide]}, ${other.id} by ${guide} ${theirs[guide]}`
}

function guidesOf({ guides }: Pick<Mutant, 'guides'>): Guides {
  return { ...newestPublished, ...guides }
}

/**
 * The second mutation on what the first made. What either does last (to an answer, to bulk, to a connection) is done by
 * both, the first before the second.
 */
export function oneAfter(first: Mutation, second: Mutation): Mutation {
  return (country) => {
    const { answer, bulkAnswer, onSocket, ...others } = first(country)
    const last = second(others)
    const done = {
      answer: joined(answer, last.answer, (one, other) => async (request, response, context) => {
        return other(request, await one(request, response, context), context)
      }),
      bulkAnswer: joined(bulkAnswer, last.bulkAnswer, (one, other) => (wire, context) => {
        return other(one(wire, context), context)
      }),
      onSocket: joined(onSocket, last.onSocket, (one, other) => (socket, origin) => {
        one(socket, origin)
        other(socket, origin)
      }),
    }
    return {
      ...last,
      ...(done.answer === undefined ? {} : { answer: done.answer }),
      ...(done.bulkAnswer === undefined ? {} : { bulkAnswer: done.bulkAnswer }),
      ...(done.onSocket === undefined ? {} : { onSocket: done.onSocket }),
    }
  }
}

function joined<F>(one: F | undefined, other: F | undefined, join: (one: F, other: F) => F): F | undefined {
  return one === undefined ? other : other === undefined ? one : join(one, other)
}
