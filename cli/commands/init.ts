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
      viewer: { type: 'string' },
      token: { type: 'string' },
      ca: { type: 'string' },
    },
  })
  const usage = 'say "borderlight init target --fhir URL --imaging URL", with --viewer URL for option B'
  if (positionals[0] !== 'target') throw new UsageError('init what?', usage)
  const { fhir, ca, ...channels } = values
  if (fhir === undefined || (channels.imaging === undefined && channels.viewer === undefined))
    throw new UsageError('--fhir and one of --imaging and --viewer are needed', usage)
  for (const [name, url] of Object.entries({ fhir, ...channels }))
    if (!URL.canParse(url)) throw new UsageError(`--${name} "${url}" is no URL`, 'give an absolute http or https URL')
  process.stdout.write(initTarget({ fhir, ...channels, ...(ca === undefined ? {} : { ca }) }))
  return 0
}
