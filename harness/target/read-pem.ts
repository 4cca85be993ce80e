import { X509Certificate, createPrivateKey } from 'node:crypto'

/** A PEM file that could not be read or used; the caller adds the place in the target file. */
export type PemAnswer =
  { pem: string } | { problem: { found: string; expected: string; next: string }; cause?: unknown }

type ReadFile = (path: string) => string

const block = /-----BEGIN CERTIFICATE-----[\s\S]*?-----END CERTIFICATE-----/g

/** One or more certificates in PEM, all of which can be parsed. */
export function readCertificates(path: string, readFile: ReadFile): PemAnswer {
  return readPem(path, readFile, 'PEM with "-----BEGIN CERTIFICATE-----"', (text) => {
    const certificates = text.match(block) ?? []
    if (certificates.length === 0) return undefined
    for (const certificate of certificates) new X509Certificate(certificate)
    return text
  })
}

/**
 * A private key in PEM, given back as PKCS #8.
 * @param algorithm of the signatures it will make; absent for a TLS key
 */
export function readPrivateKey(path: string, readFile: ReadFile, algorithm?: 'ES384' | 'RS384'): PemAnswer {
  const kind = algorithm === 'ES384' ? 'an EC P-384 key' : algorithm === 'RS384' ? 'an RSA key' : 'a private key'
  return readPem(path, readFile, `${kind} in PEM, without passphrase`, (text) => {
    const key = createPrivateKey(text)
    const fits =
      algorithm === undefined ||
      (algorithm === 'RS384' ? key.asymmetricKeyType === 'rsa' : key.asymmetricKeyDetails?.namedCurve === 'secp384r1')
    return fits ? String(key.export({ type: 'pkcs8', format: 'pem' })) : undefined
  })
}

/** Whether the key is that of the first certificate; both were read before. */
export function keyFits(certificatePem: string, keyPem: string): boolean {
  return new X509Certificate(certificatePem).checkPrivateKey(createPrivateKey(keyPem))
}

function readPem(
  path: string,
  readFile: ReadFile,
  expected: string,
  parse: (text: string) => string | undefined,
): PemAnswer {
  let text: string
  try {
    text = readFile(path)
  } catch (cause) {
    const found = `the file ${path}, which cannot be read (${wordsOf(cause)})`
    return { problem: { found, expected, next: 'Correct the path; it is relative to the target file.' }, cause }
  }
  try {
    const pem = parse(text)
    if (pem !== undefined) return { pem }
    return { problem: { found: `the file ${path} of another kind`, expected, next: 'Name another file.' } }
  } catch (cause) {
    const found = `the file ${path}, which cannot be parsed (${wordsOf(cause)})`
    return { problem: { found, expected, next: 'Export it again as PEM.' }, cause }
  }
}

const wordsOf = (cause: unknown): string => (cause instanceof Error ? cause.message : String(cause))
