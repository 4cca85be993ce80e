import { mutant } from '../../mutant.ts'

export const offersToBeWrittenTo = mutant({
  id: 'offers-to-be-written-to',
  fault: 'The CapabilityStatement offers that documents are provided to it [ITI-65, ITI-105].',
  breaks: ['A1-01/server-offering-iti-65'],
  mutate: (country) => ({
    ...country,
    capabilityStatement: () => {
      const statement = country.capabilityStatement() as { rest: readonly Record<string, unknown>[] }
      return { ...statement, rest: statement.rest.map((rest) => ({ ...rest, interaction: [{ code: 'transaction' }] })) }
    },
  }),
})
