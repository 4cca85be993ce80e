import { randomUUID } from 'node:crypto'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { exportJWK, exportPKCS8, generateKeyPair } from 'jose'
import { makeCatalogue } from '../../fixtures/catalogue/catalogue.ts'
import type { Catalogue, Patient, PatientIdentifier, Study } from '../../fixtures/catalogue/facts.ts'
import { instanceFile } from '../../fixtures/dicom/instance-file.ts'
import { optionOf } from '../../mocks/country-a/option-of.ts'
import { startCountryA } from '../../mocks/country-a/serve.ts'
import type { RunningCountryA } from '../../mocks/country-a/simulator-config.ts'
import { makeTestPki } from '../../mocks/pki/test-pki.ts'

/** What a peer is told of Country A: where it is, and who the peer is. */
export interface PeerAccess {
  fhirBaseUrl: string
  caFile: string
  certificateFile: string
  keyFile: string
  clientId: string
  keyId: string
  privateKeyPem: string
}

/** A study as a peer is asked for it; `folder` holds its files as the catalogue has them. */
export interface AskedStudy {
  baseUrl: string
  patient: PatientIdentifier
  studyInstanceUid: string
  folder: string
}

export interface PeerCountry {
  country: RunningCountryA
  catalogue: Catalogue
  access: PeerAccess
  /** Temporary: certificates, and what a test puts there. */
  folder: string
  /** A study at the channel that serves it: gateway (option A) or national store (option C). */
  askFor: (study: Study) => AskedStudy
  stop: () => Promise<void>
}

/** The reference Country A at `localhost` over mutual TLS, for clients that nobody here wrote. */
export async function startPeerCountry(): Promise<PeerCountry> {
  const folder = mkdtempSync(join(tmpdir(), 'borderlight-peers-'))
  const pki = await makeTestPki({ hosts: ['localhost'], now: new Date() })
  const put = (name: string, bytes: string | Uint8Array): string => {
    const file = join(folder, name)
    writeFileSync(file, bytes, { mode: 0o600 })
    return file
  }
  const { privateKey, publicKey } = await generateKeyPair('ES384', { extractable: true })
  const catalogue = makeCatalogue()
  const origin = 'https://localhost:0'
  const country = await startCountryA({
    catalogue,
    options: ['A', 'C'],
    publicOrigins: { fhir: origin, gateway: origin, national: origin },
    tls: { pki },
    clients: [{ id: 'peer', jwks: { keys: [{ ...(await exportJWK(publicKey)), kid: 'peer-1' }] } }],
    now: () => new Date(),
    nextId: () => randomUUID(),
  })
  const patientOf = (study: Study): Patient => {
    const patient = catalogue.patients.find(({ id }) => id === study.patientId)
    if (patient === undefined) throw new Error(`the study ${study.id} has no patient`)
    return patient
  }
  return {
    country,
    catalogue,
    folder,
    access: {
      fhirBaseUrl: country.fhirBaseUrl,
      caFile: put('ca.pem', pki.caPem),
      certificateFile: put('client.pem', pki.client.certificatePem),
      keyFile: put('client.key', pki.client.keyPem),
      clientId: 'peer',
      keyId: 'peer-1',
      privateKeyPem: await exportPKCS8(privateKey),
    },
    askFor: (study) => {
      const { identifiers } = patientOf(study)
      const files = join(folder, study.id)
      mkdirSync(files, { recursive: true })
      for (const series of study.series)
        for (const instance of series.instances)
          put(join(study.id, `${instance.sopInstanceUid}.dcm`), instanceFile(catalogue, study, series, instance))
      const baseUrl = optionOf(catalogue, ['A', 'C'], study) === 'A' ? country.gatewayUrl : country.nationalUrl
      if (baseUrl === undefined) throw new Error(`no channel serves the study ${study.id}`)
      return { baseUrl, patient: identifiers[0], studyInstanceUid: study.studyInstanceUid, folder: files }
    },
    stop: async () => {
      await country.stop()
      rmSync(folder, { recursive: true, force: true })
    },
  }
}
