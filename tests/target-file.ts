import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { stringify } from 'yaml'
import type { Target } from '../harness/target/target.ts'

/** Writes a target into a folder as its file, keys and certificates beside it. @returns the file's path */
export function writeTargetFile(folder: string, target: Partial<Target>, more: object = {}): string {
  const put = (name: string, text = ''): string => {
    writeFileSync(join(folder, name), text, { mode: 0o600 })
    return name
  }
  const { token, tls, ...plain } = target
  const { privateKeyPem, ...client } = token?.client ?? {}
  const file = {
    ...plain,
    token: { client: { ...client, privateKeyFile: put('client-assertion.key', privateKeyPem) } },
    tls: {
      ca: put('ca.pem', tls?.caPem),
      clientCertificate: put('client.pem', tls?.clientCertificate?.certificatePem),
      clientKey: put('client.key', tls?.clientCertificate?.keyPem),
    },
    ...more,
  }
  return join(folder, put('own.target.yaml', stringify(file)))
}
