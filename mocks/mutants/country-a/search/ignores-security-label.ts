import { mutant } from '../../mutant.ts'

export const ignoresSecurityLabel = mutant({
  id: 'ignores-security-label',
  fault: 'The parameter security-label is declared and selects nothing.',
  breaks: ['QUERY-01/security-label'],
  mutate: (country) => ({ ...country, matchesSecurityLabel: () => true }),
})
