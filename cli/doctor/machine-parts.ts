import { findOrthanc, orthancInstallLine } from '../run/orthanc-country.ts'

/** A program that some part of the product can use. */
export interface MachinePart {
  name: string
  neededFor: string
  howToGet: string
  /** Its version; undefined when it is not on this machine. */
  find: (ask: AskVersion) => Promise<string | undefined>
}

/** The output of a program that was asked for its version; undefined when it is not there or says nothing. */
export type AskVersion = (program: string, args: readonly string[]) => Promise<string | undefined>

const apt = (packages: string): string => `apt-get install ${packages}`

const versionOf =
  (programs: readonly string[], args: readonly string[], pattern: RegExp) =>
  async (ask: AskVersion): Promise<string | undefined> => {
    for (const program of programs) {
      const said = await ask(program, args)
      const version = said === undefined ? undefined : pattern.exec(said)?.[1]
      if (version !== undefined) return `${version} (${program})`
    }
    return undefined
  }

/** Everything beside Node.js that the product can use; none of it is needed to test a target. */
export const machineParts: readonly MachinePart[] = [
  {
    name: 'chromium',
    neededFor: 'scenarios that need a browser (viewer, portal)',
    howToGet: `${apt('chromium')}, or npx playwright install chromium`,
    find: versionOf(['chromium', 'chromium-browser', 'google-chrome'], ['--version'], /(?<!\d)(\d+(?:\.\d+)+)/),
  },
  {
    name: 'Java',
    neededFor: 'the HL7 FHIR validator',
    howToGet: apt('default-jre-headless'),
    find: versionOf(['java'], ['-version'], /version "([^"]+)"/),
  },
  {
    name: 'Orthanc with DICOMweb',
    neededFor: 'a national store that nobody here wrote (targets/orthanc.target.yaml)',
    howToGet: orthancInstallLine,
    find: async (ask) => {
      const found = findOrthanc()
      if (found === undefined) return undefined
      const version = /Orthanc (\S+)/.exec((await ask(found.program, ['--version'])) ?? '')?.[1]
      return `${version ?? 'of unknown version'} (${found.program}, ${found.plugin})`
    },
  },
  {
    name: 'dicom3tools (dciodvfy)',
    neededFor: 'the judgement of DICOM objects by somebody else',
    howToGet: apt('dicom3tools'),
    find: versionOf(['dciodvfy'], ['-version'], /Version:\s*(\S+)/),
  },
  {
    name: 'dcmtk (dcmdump)',
    neededFor: 'looking into DICOM objects, and tests of the catalogue',
    howToGet: apt('dcmtk'),
    find: versionOf(['dcmdump'], ['--version'], /dcmdump v(\S+)/),
  },
  {
    name: 'k6',
    neededFor: 'the workloads of load/',
    howToGet: 'your own: https://grafana.com/docs/k6/latest/set-up/install-k6/ (AGPL, never installed by us)',
    find: versionOf(['k6'], ['version'], /v(\d+(?:\.\d+)+)/),
  },
  {
    name: 'openssl',
    neededFor: 'keys and certificates of your own, and a second opinion on TLS',
    howToGet: apt('openssl'),
    find: versionOf(['openssl'], ['version'], /(?<!\d)(\d+(?:\.\d+)+\w*)/),
  },
  {
    name: 'curl',
    neededFor: 'repeating a request of a finding (borderlight report --finding ID)',
    howToGet: apt('curl'),
    find: versionOf(['curl'], ['--version'], /curl (\d+(?:\.\d+)+)/),
  },
]

/** Oldest version of Node.js that runs the product, and whether the version is one with long-term support. */
export function nodeState(version: string): { enough: boolean; longTerm: boolean } {
  const [major = 0, minor = 0] = version.replace(/^v/, '').split('.').map(Number)
  return { enough: major > 20 || (major === 20 && minor >= 19), longTerm: major % 2 === 0 }
}
