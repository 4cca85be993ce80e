import assert from 'node:assert/strict'
import { test } from 'node:test'
import { SignJWT, generateKeyPair } from 'jose'
import { decodeJws } from './jws.ts'

test('header and claims of a signed token are read', async () => {
  const { privateKey } = await generateKeyPair('ES384')
  const token = await new SignJWT({ scope: 'x', name: 'Õie' })
    .setProtectedHeader({ alg: 'ES384', kid: 'k' })
    .sign(privateKey)
  assert.deepEqual(decodeJws(token), { header: { alg: 'ES384', kid: 'k' }, claims: { scope: 'x', name: 'Õie' } })
})

test('what is no compact JWS gives nothing and never throws', () => {
  const part = (value: unknown): string => Buffer.from(JSON.stringify(value)).toString('base64url')
  const none = [
    '',
    '.',
    '..',
    'a.b.c',
    `${part({})}.${part({})}`,
    `${part([])}.${part({})}.x`,
    `${part({})}.${part(null)}.x`,
  ]
  for (const text of [...none, `${part({})}.${part('claims')}.x`, `${part({})}.${part({})}.x.y.z`, '\0.\0.\0'])
    assert.equal(decodeJws(text), undefined, text)
})

test('signed or not, a JWS is base64url and nothing else', () => {
  const [header, claims] = [{ alg: 'none' }, { a: 1 }].map((value) =>
    Buffer.from(JSON.stringify(value)).toString('base64url'),
  )
  assert.deepEqual(decodeJws(`${header}.${claims}.`), { header: { alg: 'none' }, claims: { a: 1 } })
  for (const text of [
    `${header} .${claims}.s`,
    `${header}.${claims}=.s`,
    `${header}.${claims}.s/+`,
    `${header}.${claims}.s\n`,
  ])
    assert.equal(decodeJws(text), undefined, text)
})
