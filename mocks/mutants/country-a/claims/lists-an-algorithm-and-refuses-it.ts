import { decodeProtectedHeader } from 'jose'
import { mutant } from '../../mutant.ts'

export const listsAnAlgorithmAndRefusesIt = mutant({
  id: 'lists-an-algorithm-and-refuses-it',
  fault: 'Lists RS384 and refuses assertions that are signed with it.',
  breaks: ['CLAIM-02/algorithms'],
  mutate: (country) => ({
    ...country,
    verifyClientAssertion: async (form) => {
      const result = await country.verifyClientAssertion(form)
      return 'client' in result && decodeProtectedHeader(form.get('client_assertion') ?? '').alg === 'RS384'
        ? { status: 401, error: 'invalid_client', description: 'alg is not ES384' }
        : result
    },
  }),
})
