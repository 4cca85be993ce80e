import { parseArgs } from 'node:util'
import { initTarget } from '../../harness/target/init-target.ts'
import { UsageError } from '../usage-error.ts'

/** `borderlight init target`: prints a commented target file that `run` accepts at once. */
export function init(args: readonly string[]): number {
  const { values, positionals } = parseArgs({
    args: [...args],
    allowPositionals: true,
    options: {
      fhir: { type: 'string' },
      imaging: { type: 'string' },
      token: { type: 'string' },
      ca: { type: 'string' },
    },
  })
  if (positionals[0] !== 'target')
    throw new UsageError('init what?', 'say "borderlight init target --fhir URL --imaging URL"')
  const { fhir, imaging, token, ca } = values
  if (fhir === undefined || imaging === undefined)
    throw new UsageError('--fhir and --imaging are needed', 'say "borderlight init target --fhir URL --imaging URL"')
  for (const [name, url] of Object.entries({ fhir, imaging, ...(token === undefined ? {} : { token }) }))
    if (!URL.canParse(url)) throw new UsageError(`--${name} "${url}" is no URL`, 'give an absolute http or https URL')
  process.stdout.write(
    initTarget({ fhir, imaging, ...(token === undefined ? {} : { token }), ...(ca === undefined ? {} : { ca }) }),
  )
  return 0
}
