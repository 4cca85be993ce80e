import { strongSuiteIsTaken, weakSuitesAreRefused } from '../../checks/cipher-suite.ts'
import {
  certificateIsRight,
  noSecretComesBack,
  oldTlsAndPlainHttpAreRefused,
  onlyARightClientCertificateIsAccepted,
  tlsIsTwoOrHigher,
} from '../../checks/transport.ts'
import { scenario } from '../../harness/scenario/scenario.ts'
import { listedIn } from '../positive-control.ts'

/** Article 14: TLS on every channel, its floor and its certificate [BCP 195]. */
scenario(
  'tls-floor',
  {
    role: 'country-a',
    folder: 'security',
    title: 'Every channel speaks TLS 1.2 or higher by a right certificate; TLS 1.0, 1.1 and plain HTTP are refused',
    proves: ['A14-01a/tls-floor', 'A14-01a/old-refused', 'A14-01a/certificate'],
  },
  async ({ countryA, check, now }) => {
    for (const channel of countryA.channels) {
      const control = await countryA.probeTls(channel, { versions: 'TLSv1.2 or higher' })
      const plain = await countryA.probePlainHttp(channel)
      if (control === undefined) {
        if (plain !== undefined) check(plain, tlsIsTwoOrHigher, { channel })
        continue
      }
      check(control, tlsIsTwoOrHigher, { channel })
      check(control, certificateIsRight, { channel, now: now() })
      for (const versions of ['TLSv1', 'TLSv1.1'] as const) {
        const probe = await countryA.probeTls(channel, { versions })
        if (probe !== undefined) check({ control, probe }, oldTlsAndPlainHttpAreRefused, { channel, what: versions })
      }
      if (plain !== undefined)
        check({ control, probe: plain }, oldTlsAndPlainHttpAreRefused, { channel, what: 'plain HTTP' })
    }
  },
)

/** Article 14: cipher suites of every channel [BCP 195]. */
scenario(
  'cipher-suites',
  {
    role: 'country-a',
    folder: 'security',
    title: 'Forward secrecy and AEAD are preferred; null, export, RC4 and 3DES are refused',
    proves: ['A14-01c/ciphers-forward-secrecy-aead', 'A14-01c/null-export-rc4-3des'],
  },
  async ({ countryA, check }) => {
    for (const channel of countryA.channels) {
      const control = await countryA.probeTls(channel, { versions: 'TLSv1.2 or higher' })
      const mixed = await countryA.probeCiphers(channel, 'strong last')
      const weak = await countryA.probeCiphers(channel, 'weak only')
      if (control === undefined || mixed === undefined || weak === undefined) continue
      check({ control, probe: mixed }, strongSuiteIsTaken, { channel })
      check({ control, probe: weak }, weakSuitesAreRefused, { channel })
    }
  },
)

/** Article 14: mutual TLS where it is claimed. */
scenario(
  'client-certificates',
  {
    role: 'country-a',
    folder: 'security',
    title: 'No, a self-made, an expired and a foreign client certificate get no HTTP answer',
    proves: ['A14-01b/client-certificate'],
  },
  async ({ countryA, check, claims, notClaimed, cannotTell }) => {
    if (claims.mutualTls.length === 0)
      notClaimed('A14-01b/client-certificate', 'the target claims mutual TLS on no channel')
    for (const channel of claims.mutualTls) {
      const control = await countryA.probeTls(channel, { certificate: 'own' })
      if (control === undefined) continue
      for (const [certificate, what] of [
        ['none', 'no client certificate'],
        ['self-made', 'a self-made client certificate'],
        ['foreign', 'a client certificate of a foreign authority'],
        ['expired', 'an expired client certificate'],
      ] as const) {
        const probe = await countryA.probeTls(channel, { certificate })
        if (probe === undefined)
          cannotTell(
            'A14-01b/client-certificate',
            `no ${certificate} certificate: name tls.expiredClientCertificate in the target file`,
          )
        else check({ control, probe }, onlyARightClientCertificateIsAccepted, { channel, what })
      }
    }
  },
)

/** Article 14: a token never comes back to where it can be read [RFC 6750 5.3; RFC 9700]. */
scenario(
  'no-secret-comes-back',
  {
    role: 'country-a',
    folder: 'security',
    title: 'Neither an error nor a success repeats the token or the assertion',
    proves: ['A14-01d/no-leak'],
  },
  async ({ countryA, holdings, check, need }) => {
    const patient = holdings.patient('main')
    const control = await countryA.findDocuments(patient)
    need(listedIn(control), 'the positive control failed: no list of the main patient')
    const bearer = `${await countryA.fhirToken(patient)}x`
    check(
      [
        control,
        await countryA.findDocuments(patient, [], { bearer }),
        await countryA.findDocuments(patient, [['date', 'not-a-date']]),
        await countryA.retrieveDocument(patient, 'Bundle/no-such-document', 'application/fhir+json'),
      ],
      noSecretComesBack,
    )
  },
)
