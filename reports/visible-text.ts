/** Control characters, direction overrides, zero-width and lone surrogates: what could hide or change what is read. */
const deceiving =
  /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u200b\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff\ufffe\uffff]|\p{Surrogate}/gu

/** The text with every character that could hide or reorder it written as `\u….`; tab and line feed stay. */
export function visibleText(text: string): string {
  return text
    .replaceAll('\r\n', '\n')
    .replace(deceiving, (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`)
}

/** At most `limit` characters, with the number of those left out. */
export function shortened(text: string, limit: number): string {
  if (text.length <= limit) return text
  return `${text.slice(0, limit)}… (${text.length - limit} more characters)`
}

/** Visible, on one line, at most `limit` characters. */
export function oneLine(text: string, limit: number): string {
  return shortened(visibleText(text).replaceAll(/\s+/g, ' ').trim(), limit)
}
