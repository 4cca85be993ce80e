import type { TokenOrder } from '../../../country-a/token/token-order.ts'

/** The order as if its professional said everything. */
export function withProfessional(order: TokenOrder): TokenOrder {
  const extensions = order.assertion['extensions'] as Record<string, unknown> | undefined
  const ihe_iua = { subject_name: 'x', subject_role: 'x', subject_organization: 'x', purpose_of_use: 'x' }
  return { ...order, assertion: { ...order.assertion, extensions: { ...extensions, ihe_iua } } }
}
