/** What a target says of itself beside what a run saw of it. */
export interface SeenClaim {
  source: 'CapabilityStatement' | 'metadata of the token service' | 'target file'
  claim: string
  observed: string
  /** `open`: the run did not ask for it, or the answers do not tell. */
  kept: 'kept' | 'not kept' | 'open'
}
