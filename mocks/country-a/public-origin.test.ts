import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { test } from 'node:test'
import { connect } from 'node:tls'
import { makeCatalogue } from '../../fixtures/catalogue/catalogue.ts'
import { makeTestPki, testHosts } from '../pki/test-pki.ts'
import { startCountryA } from './serve.ts'

test('an origin that partners reach by a name of their own shows a certificate for that name', async () => {
  const host = 'ncpeh.partner.example'
  const pki = await makeTestPki({ hosts: [...Object.values(testHosts), host], now: new Date() })
  const country = await startCountryA({
    catalogue: makeCatalogue(),
    options: ['A'],
    publicOrigins: { fhir: `https://${host}:8443`, gateway: `https://${host}:0` },
    tls: { pki },
    clients: [],
    now: () => new Date(),
    nextId: () => randomUUID(),
  })
  try {
    assert.equal(country.fhirBaseUrl, `https://${host}:8443/fhir`)
    const gatewayPort = country.resolve[testHosts.gateway]?.split(':')[1] ?? 'none'
    assert.equal(country.gatewayUrl, `https://${host}:${gatewayPort}/dicom-web`)
    const port = Number(country.resolve[testHosts.fhir]?.split(':')[1])
    const { certificatePem: cert, keyPem: key } = pki.client
    const authorized = await new Promise((resolve, reject) => {
      const socket = connect({ host: '127.0.0.1', port, servername: host, ca: pki.caPem, cert, key }, () => {
        resolve(socket.authorized)
        socket.destroy()
      })
      socket.once('error', reject)
    })
    assert.equal(authorized, true)
  } finally {
    await country.stop()
  }
})
