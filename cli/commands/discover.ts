import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { parseArgs } from 'node:util'
import { networkWays } from '../../harness/diagnosis/network-ways.ts'
import { draftTarget } from '../../harness/discovery/draft-target.ts'
import { observeTarget } from '../../harness/discovery/observe-target.ts'
import { initTarget } from '../../harness/target/init-target.ts'
import { parseTarget } from '../../harness/target/parse-target.ts'
import type { Target } from '../../harness/target/target.ts'
import { UsageError } from '../usage-error.ts'

const usage =
  'say "borderlight discover --url FHIR_BASE [--imaging URL …] [--ca FILE] [--patient "SYSTEM|VALUE" --client ID --key FILE --key-id ID]"'
/** Stands where nothing was seen: `.invalid` never resolves. */
const notSeen = 'https://not-seen.invalid/dicom-web'

const options = {
  url: { type: 'string' },
  imaging: { type: 'string', multiple: true },
  ca: { type: 'string' },
  'client-certificate': { type: 'string' },
  'client-key': { type: 'string' },
  client: { type: 'string' },
  key: { type: 'string' },
  'key-id': { type: 'string' },
  algorithm: { type: 'string', default: 'ES384' },
  patient: { type: 'string' },
  resolve: { type: 'string', multiple: true },
  out: { type: 'string' },
} as const

/** `borderlight discover`: what a node says of itself, as a drafted target file that says what each value was seen from. */
export async function discover(args: readonly string[]): Promise<number> {
  const { values } = parseArgs({ args: [...args], options })
  const { url, imaging = [], out } = values
  if (url === undefined) throw new UsageError('--url is missing', usage)
  for (const one of [url, ...imaging])
    if (!URL.canParse(one) || !/^https?:/.test(one))
      throw new UsageError(`"${one}" is no URL`, 'give an absolute http or https URL')
  if (out !== undefined && existsSync(out)) throw new UsageError(`${out} exists`, 'name a file that does not exist')
  const [gateway = notSeen, ...national] = imaging
  const known = { fhir: url, imaging: gateway, national, ...(values.ca === undefined ? {} : { ca: values.ca }) }
  const target = toAsk(known, values)
  const { ways, close } = networkWays(target, 10, () => new Date())
  try {
    const patient = patientOf(values.patient)
    const observed = await observeTarget(
      target,
      { imagingUrls: imaging, ...(patient === undefined ? {} : { patient }) },
      ways,
    )
    const { drafted, notes } = draftTarget(observed)
    const text = initTarget({
      ...known,
      drafted,
      ...(drafted.token === undefined ? {} : { token: drafted.token.value }),
    })
    const draft = [
      '# Drafted from what the node says of itself; read every line before you run it.',
      ...notes.map((note) => `# - ${note.replaceAll(/\s+/g, ' ')}`),
      drafted.token === undefined
        ? '# - token endpoint: not seen; a person fills it in'
        : `# - token endpoint: seen from ${drafted.token.from}`,
      ...(imaging.length === 0 ? ['# - imaging: not seen; a person fills in gatewayUrl and claims.options'] : []),
      '# - not seen, and only its makers know: conventions, mutualTls, viewer',
      text,
    ].join('\n')
    if (out === undefined) process.stdout.write(draft)
    else {
      writeFileSync(out, draft, { flag: 'wx' })
      process.stdout.write(
        `${notes.join('\n')}\n${out} is drafted; read it, then: borderlight doctor --target ${out}\n`,
      )
    }
    return observed.capabilities.response === undefined ? 3 : 0
  } finally {
    close()
  }
}

type Values = ReturnType<typeof parseArgs<{ options: typeof options }>>['values']

/** The target to ask: the file of `init target` with the credentials of the command line. */
function toAsk(known: Parameters<typeof initTarget>[0], values: Values): Target {
  const { client, key, 'key-id': keyId, algorithm } = values
  const text = initTarget(known)
  const parsed = parseTarget(text, { fileName: 'discover', readFile: fileText })
  if (!parsed.complete) throw new UsageError('the target cannot be asked', usage)
  if (algorithm !== 'ES384' && algorithm !== 'RS384')
    throw new UsageError(`--algorithm "${algorithm}" is not known`, 'say ES384 or RS384')
  if ([client, key, keyId].some((one) => one === undefined) && [client, key, keyId].some((one) => one !== undefined))
    throw new UsageError('--client, --key and --key-id belong together', usage)
  const certificate = values['client-certificate']
  const certificateKey = values['client-key']
  return {
    ...parsed.target,
    resolve: Object.fromEntries((values.resolve ?? []).map((pair) => pair.split('=', 2) as [string, string])),
    tls: {
      ...parsed.target.tls,
      ...(certificate === undefined || certificateKey === undefined
        ? {}
        : { clientCertificate: { certificatePem: fileText(certificate), keyPem: fileText(certificateKey) } }),
    },
    ...(client === undefined || key === undefined || keyId === undefined
      ? {}
      : { token: { client: { id: client, privateKeyPem: fileText(key), keyId, algorithm } } }),
  }
}

function fileText(path: string): string {
  if (!existsSync(path)) throw new UsageError(`${path} does not exist`, 'name a PEM file')
  return readFileSync(path, 'utf8')
}

function patientOf(text: string | undefined): { system: string; value: string } | undefined {
  if (text === undefined) return undefined
  const bar = text.indexOf('|')
  if (bar < 1 || bar === text.length - 1) throw new UsageError(`--patient "${text}" is no identifier`, usage)
  return { system: text.slice(0, bar), value: text.slice(bar + 1) }
}
