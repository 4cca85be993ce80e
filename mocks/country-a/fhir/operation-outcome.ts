export interface OperationOutcome {
  resourceType: 'OperationOutcome'
  issue: readonly { severity: string; code: string; diagnostics?: string }[]
}
