import { UsageError } from './usage-error.ts'

/** What `--format` asks for. @throws UsageError for anything but text and json */
export function textOrJson(format: string): 'text' | 'json' {
  if (format === 'text' || format === 'json') return format
  throw new UsageError(`no format "${format}"`, 'give text or json')
}
