import { visibleText } from '../visible-text.ts'

/** Text that is HTML already; everything else is escaped when it meets a template. */
export interface Markup {
  readonly html: string
}

type Part = string | number | Markup | readonly Markup[] | undefined | false

const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
}

/** HTML from a template: each value is made visible and escaped, unless it is `Markup`. Safe in text and in quoted attributes. */
export function markup(strings: TemplateStringsArray, ...values: readonly Part[]): Markup {
  return { html: strings.map((text, index) => (index === 0 ? '' : htmlOf(values[index - 1])) + text).join('') }
}

/** A text of our own, written into the page as it is; never anything that a target said. */
export function trusted(html: string): Markup {
  return { html }
}

function htmlOf(value: Part): string {
  if (value === undefined || value === false) return ''
  if (typeof value === 'string') return visibleText(value).replaceAll(/[&<>"']/g, (found) => entities[found] ?? '')
  if (typeof value === 'number') return String(value)
  return 'html' in value ? value.html : value.map(({ html }) => html).join('')
}
