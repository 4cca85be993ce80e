import { markup } from './markup.ts'
import type { Markup } from './markup.ts'

/** A table that scrolls by itself on a narrow screen, also by keyboard. */
export function table(id: string, caption: string, columns: readonly string[], rows: readonly Markup[]): Markup {
  return markup`<div class="scroll" role="region" tabindex="0" aria-labelledby="${id}">
<table><caption id="${id}">${caption}</caption>
<thead><tr>${columns.map((column) => markup`<th scope="col">${column}</th>`)}</tr></thead>
<tbody>${rows}</tbody></table></div>`
}
