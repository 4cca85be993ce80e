import { exportJWK, generateKeyPair } from 'jose'
import type { CryptoKey, JWK } from 'jose'

/** The key by which NCPeH-A signs access tokens. */
export interface SigningKey {
  algorithm: 'ES256'
  keyId: string
  privateKey: CryptoKey
  publicKey: CryptoKey
  publicJwk: JWK
}

/** Makes a key of its own for one country. */
export async function makeSigningKey(keyId: string): Promise<SigningKey> {
  const { privateKey, publicKey } = await generateKeyPair('ES256')
  const publicJwk = { ...(await exportJWK(publicKey)), kid: keyId, alg: 'ES256', use: 'sig' }
  return { algorithm: 'ES256', keyId, privateKey, publicKey, publicJwk }
}
