import { z } from 'zod'
import { SEED_PATTERN, UID_ROOT_PATTERN } from '../../fixtures/catalogue/uid.ts'

const url = z
  .string()
  .regex(/^https?:\/\/[^\s/?#@]+(\/[^\s?#]*)?$/)
  .describe('Absolute http or https URL without user, query and fragment. Plain http is run, and judged.')
const file = z.string().min(1).describe('Path of a PEM file, relative to this file.')
const address = z
  .string()
  .regex(/^(\[[0-9a-fA-F:.]+\]|[0-9a-fA-F]*:[0-9a-fA-F:.]+|\d{1,3}(\.\d{1,3}){3})(:\d{1,5})?$/)
  .describe('IP address or address:port.')
const seconds = z.number().positive().max(3600)
const word = z.string().min(1)

const client = z.strictObject({
  id: word.describe('The client id that the target registered.'),
  privateKeyFile: z
    .exactOptional(file)
    .describe('PEM of the private key. Absent: a key is made for this run; a target that does not know it refuses it.'),
  keyId: word.describe('`kid` of the public key that the target registered.'),
  algorithm: z.enum(['ES384', 'RS384']),
})
const identifier = z.strictObject({ system: word, value: word })
const identifiers = z.exactOptional(z.array(identifier).min(1))

const hook = z.strictObject({
  command: z
    .exactOptional(z.array(word).min(1))
    .describe(
      'Program and arguments; {change} and {action} (apply, restore) are filled in, the order is on its stdin.',
    ),
  url: z.exactOptional(url).describe('Takes the order as JSON by POST; any 2xx is done.'),
  ask: z.exactOptional(word).describe('Words for the person at the terminal who does it.'),
  timeoutSeconds: z.exactOptional(seconds).describe('60 when absent; 600 where a person is asked.'),
})

/** A version of each guide. */
export const guidesSchema = z.strictObject({
  mado: z.enum(['0.1.0', '1.0.0']),
  mhd: z.enum(['4.2.3', '4.2.4']),
  euApi: z.enum(['ballot', 'post-ballot']),
  hl7eu: z.enum(['ballot', 'post-ballot']),
})

/** The target file as written: files by path, what has a default may be left out. */
export const targetSchema = z.strictObject({
  name: word.describe('Shown in every report.'),
  role: z
    .literal('country-a')
    .describe('What the target is: the contact point and stores of a country of affiliation.'),
  dialect: z.enum(['mado', 'ncp-api']),
  guides: guidesSchema.describe('Versions of the guides that the target implements.'),
  claims: z
    .strictObject({
      options: z
        .array(z.enum(['A', 'B', 'C']))
        .min(1)
        .describe('A: images through the gateway; B: a viewer at the source; C: images from the national store.'),
      conventions: z
        .array(
          z
            .string()
            .regex(/^C-([1-9]|1[01])$/)
            .describe('Id of a convention: C-1 to C-11.'),
        )
        .default([])
        .describe('C-1: tokens are bound to the patient and carry the professional.'),
      mutualTls: z
        .array(z.enum(['fhir', 'gateway', 'national']))
        .default([])
        .describe('Channels on which the target demands a client certificate.'),
      separateNetworks: z
        .exactOptional(z.boolean())
        .describe('Documents and studies go by two networks (Article 13); absent: by one.'),
      refusedPurposes: z
        .exactOptional(z.array(word))
        .describe('Purposes of use (codes of v3-ActReason) for which the target gives no access.'),
      documentTypes: z
        .array(
          z
            .string()
            .regex(/^\d{1,7}-\d$/)
            .describe('LOINC code.'),
        )
        .min(1)
        .describe('LOINC codes of DocumentReference.type that the target serves.'),
    })
    .describe('What the target says it can do; what it does not claim is not held against it.'),
  fhir: z.exactOptional(z.strictObject({ baseUrl: url })),
  token: z.exactOptional(
    z.strictObject({
      endpointUrl: z.exactOptional(url).describe('Absent: taken from [base]/.well-known/smart-configuration.'),
      client,
      shortLivedClient: z.exactOptional(client).describe('A client whose tokens live a few seconds.'),
      futureClient: z
        .exactOptional(client)
        .describe('A client whose tokens begin to be valid some minutes after they are issued (nbf).'),
      alternativeClient: z
        .exactOptional(client)
        .describe('A client, or the same one, with a key of another algorithm: shows that each listed one is taken.'),
      expiredToken: z.exactOptional(word).describe('A token of the target that expired before the run.'),
    }),
  ),
  imaging: z.exactOptional(
    z.strictObject({
      gatewayUrl: z.exactOptional(url).describe('Option A: DICOMweb base of the gateway, without /studies.'),
      nationalUrls: z.array(url).default([]).describe('Option C: DICOMweb bases of the national stores.'),
    }),
  ),
  viewer: z
    .exactOptional(
      z.strictObject({
        url: url.describe('Base URL of the viewer: the resource that its tokens are for.'),
        launchUrl: url.describe('Takes the token and the Study Instance UID by POST and gives a one-time URL (C-6).'),
        logoutUrl: z.exactOptional(url).describe('Ends a session by POST.'),
      }),
    )
    .describe('Option B: the viewer at the source, reached by a browser with server TLS only.'),
  tls: z
    .strictObject({
      ca: z.exactOptional(file).describe('Authorities that vouch for the target; absent: those of the system.'),
      clientCertificate: z.exactOptional(file),
      clientKey: z.exactOptional(file),
      expiredClientCertificate: z
        .exactOptional(file)
        .describe('A certificate of a trusted authority that is no longer valid, for the refusal of expired ones.'),
      expiredClientKey: z.exactOptional(file),
      foreignClientCertificate: z
        .exactOptional(file)
        .describe('A certificate of an authority that the target does not trust; absent: made for the run.'),
      foreignClientKey: z.exactOptional(file),
    })
    .default({}),
  resolve: z
    .record(z.string(), address)
    .default({})
    .describe('Host name to IP address, or IP address and port, for names that DNS does not know.'),
  proxy: z
    .exactOptional(
      z.strictObject({
        url: z
          .string()
          .regex(/^http:\/\/[^\s/?#@]+\/?$/)
          .describe('http URL of the proxy, without user and path.'),
        credentialsFile: z.exactOptional(file).describe('File with one line, user:password, relative to this file.'),
      }),
    )
    .describe(
      'An HTTP proxy that every connection to the target goes through, by CONNECT; TLS stays that of the target.',
    ),
  clockSkewSeconds: z.number().min(0).max(300).default(5),
  catalogue: z
    .exactOptional(
      z.strictObject({
        seed: z.exactOptional(z.string().regex(SEED_PATTERN)).describe('As `borderlight catalogue --seed`.'),
        uidRoot: z.exactOptional(z.string().regex(UID_ROOT_PATTERN)).describe('As `borderlight catalogue --uid-root`.'),
      }),
    )
    .describe('Which catalogue the target was filled with, so that teams at one table do not collide.'),
  testPatients: z
    .strictObject({
      main: identifiers,
      second: identifiers,
      'many-items': identifiers,
      'no-items': identifiers,
      'twin-1': identifiers,
      'twin-2': identifiers,
      'object-types': identifiers,
      linkage: identifiers,
      'full-data-set': identifiers,
      versions: identifiers,
      'insurance-only': identifiers,
      times: identifiers,
      changing: identifiers,
      terms: identifiers,
    })
    .default({})
    .describe('Identifiers under which the target knows the synthetic patients; absent: those of the catalogue.'),
  answers: z
    .record(
      z.string().regex(/^[A-Z][A-Za-z0-9]*-[A-Za-z0-9]+\/[a-z0-9-]+$/),
      z.strictObject({
        answer: z.enum(['yes', 'no']),
        by: word.describe('Who answered.'),
        date: z.iso.date().describe('Day of the answer, YYYY-MM-DD.'),
      }),
    )
    .default({})
    .describe(
      'Answers to the questions that clauses (`ROW/clause`) leave to a person; "yes" means met. Absent: verdict `review`, exit 2.',
    ),
  timeouts: z
    .strictObject({
      connectSeconds: seconds.default(10),
      headersSeconds: seconds.default(30),
      bodySeconds: seconds.default(120),
    })
    .default({ connectSeconds: 10, headersSeconds: 30, bodySeconds: 120 }),
  holdings: z
    .exactOptional(z.string().min(1))
    .describe(
      'Path of the file that states what the target holds when it was not filled with the catalogue, relative to this file; drafted by `borderlight learn`.',
    ),
  hooks: z
    .exactOptional(
      z.strictObject({
        'newer-report': z.exactOptional(hook).describe('Publishes the next version of a report.'),
        'series-added': z.exactOptional(hook).describe('Adds a series to a study and publishes its new manifests.'),
        'report-deprecated': z.exactOptional(hook).describe('Deprecates a report without a newer version.'),
        'report-withdrawn': z.exactOptional(hook).describe('Withdraws a report.'),
        every: z.exactOptional(hook).describe('For each change that has no hook of its own.'),
      }),
    )
    .describe('How the documents of the patient "changing" change during a run; without them that is inconclusive.'),
  start: z
    .exactOptional(z.enum(['orthanc', 'reference-country']))
    .describe('A component that `borderlight run` starts and stops; what it gives (fhir, imaging, …) may be left out.'),
})

export type TargetFile = z.infer<typeof targetSchema>

export interface JsonSchema {
  readonly [keyword: string]: unknown
}

/** The JSON Schema (2020-12) of the target file, for editors; `targets/target.schema.json` holds it. */
export function targetJsonSchema(): JsonSchema {
  return {
    ...z.toJSONSchema(targetSchema, { io: 'input' }),
    title: 'Borderlight target file',
    anyOf: [{ required: ['start'] }, { required: ['fhir', 'imaging'] }, { required: ['fhir', 'viewer'] }],
  }
}
