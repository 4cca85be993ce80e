import { z } from 'zod'
import { guidesSchema } from '../harness/target/target-schema.ts'

const perOrigin = <T extends z.ZodType>(value: T) =>
  z.strictObject({
    fhir: value.optional(),
    gateway: value.optional(),
    national: value.optional(),
    viewer: value.optional(),
  })

const pair = { certificate: z.string(), key: z.string() }
const ownPair = z.strictObject(pair).optional()

/** The simulator's own file: where it listens, how others reach it, whom it trusts, which options it offers. */
export const simulatorFile = z.strictObject({
  bind: z.string().default('127.0.0.1'),
  ports: perOrigin(z.int().min(0).max(65535)).default({}),
  /** Origins as partners reach them; manifests carry them. */
  publicOrigins: perOrigin(z.string().regex(/^https?:\/\/[^\s/?#@]+\/?$/, 'a scheme and a host, without path')).default(
    {},
  ),
  options: z
    .array(z.enum(['A', 'B', 'C']))
    .min(1)
    .default(['A', 'B', 'C']),
  /** That of the faults, or `mado`, when absent. */
  dialect: z.enum(['mado', 'ncp-api']).optional(),
  /** Versions of the guides that entries and documents are written by; the newest published when absent. */
  guides: guidesSchema.optional(),
  /** Own certificates, one for all origins but those that have their own; a test PKI is made when absent. */
  tls: z
    .strictObject({
      ...pair,
      fhir: ownPair,
      gateway: ownPair,
      national: ownPair,
      viewer: ownPair,
      /** Authorities whose clients are let in. */
      trustedCas: z.array(z.string()).min(1),
    })
    .optional(),
  clients: z
    .array(
      z.strictObject({
        id: z.string(),
        jwksFile: z.string(),
        tokenLifetimeSeconds: z.int().positive().optional(),
        tokenStartsInSeconds: z.int().positive().optional(),
      }),
    )
    .default([]),
  /** A DICOMweb base of somebody else's for option C. */
  nationalBaseUrl: z.url().optional(),
})

export type SimulatorFile = z.infer<typeof simulatorFile>
