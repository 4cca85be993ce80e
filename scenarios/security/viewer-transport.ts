import { viewerRefusesOldTls, viewerSpeaksTls } from '../../checks/transport.ts'
import { scenario } from '../../harness/scenario/scenario.ts'

/** Article 14: TLS of the viewer, which a browser reaches without a client certificate. */
scenario(
  'viewer-tls',
  {
    role: 'country-a',
    folder: 'security',
    title: 'The viewer speaks TLS 1.2 or higher by a right certificate; TLS 1.0, 1.1 and plain HTTP are refused',
    proves: ['A14-01a/viewer-tls'],
    option: 'B',
  },
  async ({ countryA, check, now }) => {
    const control = await countryA.probeTls('viewer', { certificate: 'none', versions: 'TLSv1.2 or higher' })
    const plain = await countryA.probePlainHttp('viewer')
    if (control === undefined) {
      if (plain !== undefined) check(plain, viewerSpeaksTls, { now: now() })
      return
    }
    check(control, viewerSpeaksTls, { now: now() })
    for (const versions of ['TLSv1', 'TLSv1.1'] as const) {
      const probe = await countryA.probeTls('viewer', { certificate: 'none', versions })
      if (probe !== undefined) check({ control, probe }, viewerRefusesOldTls, { channel: 'viewer', what: versions })
    }
    if (plain !== undefined)
      check({ control, probe: plain }, viewerRefusesOldTls, { channel: 'viewer', what: 'plain HTTP' })
  },
)
