import type { Target } from './target.ts'

/** A target for unit tests of the harness: nothing is claimed but option A, and every time-out is short. */
export function testTarget(changes: Partial<Target> = {}): Target {
  return {
    name: 'peer',
    role: 'country-a',
    dialect: 'mado',
    guides: { mado: '1.0.0', mhd: '4.2.4', euApi: 'ballot', hl7eu: 'ballot' },
    claims: { options: ['A'], conventions: [], mutualTls: [], documentTypes: [] },
    fhir: { baseUrl: 'http://127.0.0.1' },
    imaging: { nationalUrls: [] },
    tls: {},
    resolve: {},
    clockSkewSeconds: 0,
    testPatients: {},
    answers: {},
    timeouts: { connectSeconds: 1, headersSeconds: 1, bodySeconds: 1 },
    ...changes,
  }
}
