import { generateKeyPairSync } from 'node:crypto'
import { keyFits, readCertificates, readPrivateKey } from './read-pem.ts'
import type { PemAnswer } from './read-pem.ts'
import type { CertificateAndKey, ClientCredentials, Target } from './target.ts'
import type { FileProblem } from './target-file-error.ts'
import type { TargetFile } from './target-schema.ts'
import type { YamlPath } from './yaml-source.ts'

/** Gives the text of a file; throws when there is none. */
export type ReadFile = (path: string) => string

/** A problem at a path of the file, whose line is not yet looked up. */
export type PlacedProblem = Omit<FileProblem, 'line' | 'path'> & { at: YamlPath }

/** The certificates and keys that the file names, read and checked; what cannot be used is a problem. */
export function credentialsOf(
  file: TargetFile,
  readFile: ReadFile,
): {
  tls: Target['tls']
  token?: NonNullable<Target['token']>
  proxy?: NonNullable<Target['proxy']>
  problems: readonly PlacedProblem[]
} {
  const problems: PlacedProblem[] = []
  const use = (at: YamlPath, answer: PemAnswer): string => {
    if ('pem' in answer) return answer.pem
    problems.push({ at, ...answer.problem })
    return ''
  }
  const tls = tlsOf(file.tls, readFile, use, problems)
  const proxy = file.proxy === undefined ? {} : { proxy: proxyOf(file.proxy, readFile, problems) }
  if (file.token === undefined) return { tls, ...proxy, problems }

  const clientOf = (
    name: 'client' | 'shortLivedClient' | 'futureClient' | 'alternativeClient',
    client: FileClient,
  ): ClientCredentials => ({
    id: client.id,
    keyId: client.keyId,
    algorithm: client.algorithm,
    privateKeyPem:
      client.privateKeyFile === undefined
        ? newKey(client.algorithm)
        : use(['token', name, 'privateKeyFile'], readPrivateKey(client.privateKeyFile, readFile, client.algorithm)),
  })
  const { endpointUrl, expiredToken, shortLivedClient, futureClient, alternativeClient } = file.token
  const token = {
    client: clientOf('client', file.token.client),
    ...(endpointUrl === undefined ? {} : { endpointUrl }),
    ...(shortLivedClient === undefined ? {} : { shortLivedClient: clientOf('shortLivedClient', shortLivedClient) }),
    ...(futureClient === undefined ? {} : { futureClient: clientOf('futureClient', futureClient) }),
    ...(alternativeClient === undefined ? {} : { alternativeClient: clientOf('alternativeClient', alternativeClient) }),
    ...(expiredToken === undefined ? {} : { expiredToken }),
  }
  return { tls, token, ...proxy, problems }
}

/** The proxy with its credentials as it is told them: Basic, of one line `user:password`. */
function proxyOf(
  { url, credentialsFile }: NonNullable<TargetFile['proxy']>,
  readFile: ReadFile,
  problems: PlacedProblem[],
): NonNullable<Target['proxy']> {
  if (credentialsFile === undefined) return { url }
  const at = ['proxy', 'credentialsFile']
  const expected = 'a file with one line, user:password'
  try {
    const line = readFile(credentialsFile).trim()
    if (/^[^:\s]+:\S[^\n]*$/.test(line)) return { url, authorization: `Basic ${Buffer.from(line).toString('base64')}` }
    problems.push({
      at,
      found: `${credentialsFile} without such a line`,
      expected,
      next: 'Write user:password into it.',
    })
  } catch (error) {
    const why = (error as NodeJS.ErrnoException).code ?? String(error)
    problems.push({ at, found: `${credentialsFile}, which cannot be read (${why})`, expected, next: 'Check the path.' })
  }
  return { url }
}

type FileClient = NonNullable<TargetFile['token']>['client']
type Use = (at: YamlPath, answer: PemAnswer) => string

function tlsOf(tls: TargetFile['tls'], readFile: ReadFile, use: Use, problems: PlacedProblem[]): Target['tls'] {
  const pair = (certificateName: CertificateName, keyName: KeyName): CertificateAndKey | undefined => {
    const certificateFile = tls[certificateName]
    const keyFile = tls[keyName]
    if (certificateFile === undefined && keyFile === undefined) return undefined
    if (certificateFile === undefined || keyFile === undefined) {
      const [missing, given] = certificateFile === undefined ? [certificateName, keyName] : [keyName, certificateName]
      const expected = `a PEM file, because tls.${given} is given`
      problems.push({ at: ['tls', missing], found: 'nothing', expected, next: 'Add it.' })
      return undefined
    }
    const certificatePem = use(['tls', certificateName], readCertificates(certificateFile, readFile))
    const keyPem = use(['tls', keyName], readPrivateKey(keyFile, readFile))
    if (certificatePem === '' || keyPem === '') return undefined
    if (!keyFits(certificatePem, keyPem))
      problems.push({
        at: ['tls', keyName],
        found: `the key ${keyFile} of another certificate`,
        expected: `the key of ${certificateFile}`,
        next: 'Name the key that belongs to it.',
      })
    return { certificatePem, keyPem }
  }
  const clientCertificate = pair('clientCertificate', 'clientKey')
  const expiredClientCertificate = pair('expiredClientCertificate', 'expiredClientKey')
  const foreignClientCertificate = pair('foreignClientCertificate', 'foreignClientKey')
  return {
    ...(tls.ca === undefined ? {} : { caPem: use(['tls', 'ca'], readCertificates(tls.ca, readFile)) }),
    ...(clientCertificate === undefined ? {} : { clientCertificate }),
    ...(expiredClientCertificate === undefined ? {} : { expiredClientCertificate }),
    ...(foreignClientCertificate === undefined ? {} : { foreignClientCertificate }),
  }
}

type CertificateName = 'clientCertificate' | 'expiredClientCertificate' | 'foreignClientCertificate'
type KeyName = 'clientKey' | 'expiredClientKey' | 'foreignClientKey'

/** A key that nobody registered: the target refuses it, which is then the verdict's evidence. */
function newKey(algorithm: 'ES384' | 'RS384'): string {
  const { privateKey } =
    algorithm === 'ES384'
      ? generateKeyPairSync('ec', { namedCurve: 'P-384' })
      : generateKeyPairSync('rsa', { modulusLength: 3072 })
  return String(privateKey.export({ type: 'pkcs8', format: 'pem' }))
}
