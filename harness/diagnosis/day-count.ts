const dayMilliseconds = 86_400_000

/** Whole days from now until an instant; negative when it is past. */
export function daysUntil(iso: string, now: Date): number {
  return Math.trunc((Date.parse(iso) - now.getTime()) / dayMilliseconds)
}

/** Fewer days left than this are a warning. */
export const fewDays = 14

export const daysText = (days: number): string => (days === 1 ? '1 day' : `${days} days`)
