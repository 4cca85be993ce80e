import { remembered } from './remembered.ts'

/** What is told of a text before any secret is looked for in it. */
export interface TextTraits {
  /** False: the text does not hold this run of four letters. True: it may. */
  mayHold: (fourLetters: string) => boolean
  /** Whether the text has the shape of a secret anywhere, whichever secrets are known. */
  shaped: boolean
}

const bits = 1 << 17
const remember = remembered<TextTraits>(1000)

/**
 * Traits of a text, told once for the same text: most texts hold no secret, and come many times.
 * @param shapes expressions of which one match makes a text `shaped`
 */
export function traitsOf(text: string, shapes: readonly RegExp[]): TextTraits {
  return remember(text, () => {
    const held = new Uint8Array(bits / 8)
    for (let at = 0; at + 3 < text.length; at++) {
      const bit = placeOf(text, at)
      held[bit >> 3] = (held[bit >> 3] ?? 0) | (1 << (bit & 7))
    }
    return {
      mayHold: (fourLetters) => {
        if (fourLetters.length < 4) return true
        const bit = placeOf(fourLetters, 0)
        return ((held[bit >> 3] ?? 0) & (1 << (bit & 7))) !== 0
      },
      shaped: shapes.some((shape) => text.search(shape) !== -1),
    }
  })
}

function placeOf(text: string, at: number): number {
  const [one, two] = [text.charCodeAt(at), text.charCodeAt(at + 1)]
  const [three, four] = [text.charCodeAt(at + 2), text.charCodeAt(at + 3)]
  const mixed = Math.imul((one << 24) ^ (two << 16) ^ (three << 8) ^ four, 0x9e3779b1)
  return (mixed >>> 15) & (bits - 1)
}
