import { remembered } from './remembered.ts'

/** What is told of a text before any secret is looked for in it. */
export interface TextTraits {
  /** False: the text does not hold this run of four letters. True: it may. */
  mayHold: (fourLetters: string) => boolean
  /** Whether the text has the shape of a secret anywhere, whichever secrets are known. */
  shaped: boolean
}

/** Places that all runs of four letters share, some of them one place. */
export const runPlaces = 1 << 17
const remember = remembered<TextTraits>(1000)

/**
 * Traits of a text, told once for the same text: most texts hold no secret, and come many times.
 * @param shapes expressions of which one match makes a text `shaped`
 */
export function traitsOf(text: string, shapes: readonly RegExp[]): TextTraits {
  return remember(text, () => {
    const held = new Uint8Array(runPlaces / 8)
    everyRun(text, (place) => {
      held[place >> 3] = (held[place >> 3] ?? 0) | (1 << (place & 7))
      return true
    })
    return {
      mayHold: (fourLetters) => {
        if (fourLetters.length < 4) return true
        return !everyRun(fourLetters, (place) => ((held[place >> 3] ?? 0) & (1 << (place & 7))) === 0)
      },
      shaped: shapes.some((shape) => text.search(shape) !== -1),
    }
  })
}

/** Hears the place of every run of four letters of a text, from its beginning, until one is answered with false. */
export function everyRun(text: string, hear: (place: number) => boolean): boolean {
  let run = 0
  for (let at = 0; at < text.length; at++) {
    run = (run << 8) ^ text.charCodeAt(at)
    if (at >= 3 && !hear((Math.imul(run, 0x9e3779b1) >>> 15) & (runPlaces - 1))) return false
  }
  return true
}
