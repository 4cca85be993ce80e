import { mutant } from '../../mutant.ts'

export const refusalsAskForBasic = mutant({
  id: 'refusals-ask-for-basic',
  fault: 'A refusal asks for a name and a password.',
  breaks: ['HTTP-06/challenge'],
  mutate: (country) => ({
    ...country,
    wwwAuthenticate: (error) => country.wwwAuthenticate(error).replace(/^Bearer/, 'Basic'),
  }),
})
