import { dirname, resolve } from 'node:path'
import { answerProblems } from './answer-problems.ts'
import { changeHooks, hookProblems } from './change-hooks.ts'
import { readHoldings } from './read-holdings.ts'
import type { ParsedTarget } from './parsed-target.ts'
import { credentialsOf } from './target-credentials.ts'
import type { PlacedProblem, ReadFile } from './target-credentials.ts'
import { TargetFileError, inFileOrder } from './target-file-error.ts'
import type { FileProblem } from './target-file-error.ts'
import { targetJsonSchema, targetSchema } from './target-schema.ts'
import type { TargetFile } from './target-schema.ts'
import { foundText, schemaProblems } from './schema-problems.ts'
import { pathText, readYaml } from './yaml-source.ts'
import type { YamlPath, YamlSource } from './yaml-source.ts'

/**
 * The target that a YAML text describes.
 * @param options `withoutHoldings` leaves the file of holdings unread; `readFile` gives the text of a certificate or key by its path as written, relative to the target file
 * @throws TargetFileError (TARGET_FILE_INVALID) with every problem and its line
 */
export function parseTarget(
  text: string,
  options: { fileName: string; readFile: ReadFile; withoutHoldings?: boolean },
): ParsedTarget {
  const { fileName } = options
  const { file, source } = checkedFile(text, fileName)
  const credentials = credentialsOf(file, options.readFile)
  failIfAny(fileName, credentials.problems.map(placeIn(source)))

  const { fhir, imaging, viewer, start, hooks, holdings, proxy: _proxy, token: _token, tls: _tls, ...plain } = file
  const { token, tls, proxy } = credentials
  const parts = {
    ...plain,
    tls,
    ...(token === undefined ? {} : { token }),
    ...(proxy === undefined ? {} : { proxy }),
    ...(holdings === undefined || options.withoutHoldings === true
      ? {}
      : { holdings: readHoldings(holdings, options.readFile).held }),
    ...(hooks === undefined ? {} : { hooks: changeHooks(hooks) }),
  }
  const urls = {
    ...(fhir === undefined ? {} : { fhir: { baseUrl: withoutSlash(fhir.baseUrl) } }),
    ...(imaging === undefined ? {} : { imaging: imagingOf(imaging) }),
    ...(viewer === undefined ? {} : { viewer: { ...viewer, url: withoutSlash(viewer.url) } }),
  }
  if (start !== undefined) return { complete: false, draft: { ...parts, ...urls, start } }
  if (urls.fhir === undefined) throw new TypeError('roleProblems demands it')
  return {
    complete: true,
    target: { ...parts, ...urls, fhir: urls.fhir, imaging: urls.imaging ?? { nationalUrls: [] } },
  }
}

/**
 * Reads and parses a target file.
 * @param readFile gives the text of the target file by its name, and of the files it names by their absolute path
 * @throws TargetFileError also when the file itself cannot be read
 */
export function readTarget(
  fileName: string,
  readFile: ReadFile,
  manner: { withoutHoldings?: boolean } = {},
): { text: string; parsed: ParsedTarget } {
  let text: string
  try {
    text = readFile(fileName)
  } catch (cause) {
    const absent = cause instanceof Error && 'code' in cause && cause.code === 'ENOENT'
    const why = cause instanceof Error ? cause.message : String(cause)
    const found = absent ? 'no such file' : `no readable file (${why})`
    const next = 'Check the path, or print a new file with `borderlight init target --fhir URL --imaging URL`.'
    throw new TargetFileError(fileName, [{ path: '', found, expected: 'a target file in YAML', next }], { cause })
  }
  const folder = dirname(fileName)
  return {
    text,
    parsed: parseTarget(text, { fileName, readFile: (path) => readFile(resolve(folder, path)), ...manner }),
  }
}

/**
 * Checks syntax, keys and values of a target file, but reads none of the files it names.
 * @throws TargetFileError (TARGET_FILE_INVALID)
 */
export function checkedFile(text: string, fileName: string): { file: TargetFile; source: YamlSource } {
  const source = readYaml(text)
  failIfAny(fileName, source.problems)
  if (typeof source.value !== 'object' || source.value === null || Array.isArray(source.value))
    throw new TargetFileError(fileName, [
      {
        line: 1,
        path: '',
        found: foundText(source.value),
        expected: 'a YAML mapping with the keys of a target',
        next: 'Print one with `borderlight init target --fhir URL --imaging URL`.',
      },
    ])
  const result = targetSchema.safeParse(source.value)
  failIfAny(fileName, schemaProblems(result.error?.issues ?? [], source, targetJsonSchema()))
  const file = result.data ?? targetSchema.parse(source.value)
  failIfAny(
    fileName,
    [...roleProblems(file), ...urlProblems(file), ...answerProblems(file), ...hookProblems(file.hooks)].map(
      placeIn(source),
    ),
  )
  return { file, source }
}

function failIfAny(fileName: string, problems: readonly FileProblem[]): void {
  const all = inFileOrder(problems)
  if (all !== undefined) throw new TargetFileError(fileName, all)
}

const placeIn =
  (source: YamlSource) =>
  ({ at, found, expected, next }: PlacedProblem): FileProblem => ({
    line: source.lineOf(at),
    path: pathText(at),
    found,
    expected,
    next,
  })

/** A country of affiliation without the fields that its claims need. */
function roleProblems(file: TargetFile): PlacedProblem[] {
  const problems: PlacedProblem[] = []
  const missing = (at: YamlPath, expected: string, next: string): void => {
    problems.push({ at, found: 'nothing', expected, next })
  }
  if (file.start !== undefined) return problems
  if (file.fhir === undefined) missing(['fhir'], 'fhir.baseUrl of the target in role country-a', 'Add it, or `start:`.')
  const transfers = file.claims.options.some((option) => option !== 'B')
  if (file.claims.options.includes('B') && file.viewer === undefined)
    missing(['viewer'], 'viewer.url and viewer.launchUrl, because claims.options names B', 'Add them, or remove B.')
  if (file.imaging === undefined) {
    if (transfers) missing(['imaging'], 'imaging.gatewayUrl or imaging.nationalUrls', 'Add it, or `start:`.')
  } else {
    if (file.claims.options.includes('A') && file.imaging.gatewayUrl === undefined)
      missing(
        ['imaging', 'gatewayUrl'],
        'the URL of the gateway, because claims.options names A',
        'Add it, or remove A.',
      )
    if (file.claims.options.includes('C') && file.imaging.nationalUrls.length === 0)
      missing(['imaging', 'nationalUrls'], 'a URL, because claims.options names C', 'Add it, or remove C.')
  }
  if (file.claims.mutualTls.length > 0 && file.tls.clientCertificate === undefined)
    missing(
      ['tls', 'clientCertificate'],
      'a client certificate, because claims.mutualTls names channels',
      'Add tls.clientCertificate and tls.clientKey.',
    )
  return problems
}

function urlProblems(file: TargetFile): PlacedProblem[] {
  const given: readonly (readonly [YamlPath, string | undefined])[] = [
    [['fhir', 'baseUrl'], file.fhir?.baseUrl],
    [['token', 'endpointUrl'], file.token?.endpointUrl],
    [['imaging', 'gatewayUrl'], file.imaging?.gatewayUrl],
    [['viewer', 'url'], file.viewer?.url],
    [['viewer', 'launchUrl'], file.viewer?.launchUrl],
    [['viewer', 'logoutUrl'], file.viewer?.logoutUrl],
    ...(file.imaging?.nationalUrls ?? []).map((url, index) => [['imaging', 'nationalUrls', index], url] as const),
  ]
  return given.flatMap(([at, url]): PlacedProblem[] => {
    if (url === undefined) return []
    const found = JSON.stringify(url)
    if (!URL.canParse(url)) return [{ at, found, expected: 'a URL that can be parsed', next: 'Correct host and port.' }]
    return at[0] === 'imaging' && /\/studies\/*$/.test(url)
      ? [{ at, found, expected: 'the DICOMweb base', next: 'Remove `/studies`.' }]
      : []
  })
}

/** So that paths can be appended. */
const withoutSlash = (url: string): string => url.replace(/(?<!\/)\/+$/, '')

function imagingOf(imaging: NonNullable<TargetFile['imaging']>): { gatewayUrl?: string; nationalUrls: string[] } {
  return {
    ...(imaging.gatewayUrl === undefined ? {} : { gatewayUrl: withoutSlash(imaging.gatewayUrl) }),
    nationalUrls: imaging.nationalUrls.map(withoutSlash),
  }
}
