/**
 * Composition.status by DiagnosticReport.status [specs P-04]; builds of the guide differ on `amended`. What no guide maps
 * (`cancelled`, `unknown`) is not here.
 */
export const alignedStatuses: Readonly<Record<string, readonly string[]>> = {
  registered: ['preliminary'],
  partial: ['preliminary'],
  preliminary: ['preliminary'],
  final: ['final'],
  amended: ['final', 'amended'],
  corrected: ['final', 'amended'],
  appended: ['final', 'amended'],
  'entered-in-error': ['entered-in-error'],
}
