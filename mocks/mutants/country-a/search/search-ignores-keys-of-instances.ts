import { mutant } from '../../mutant.ts'

export const searchIgnoresKeysOfInstances = mutant({
  id: 'search-ignores-keys-of-instances',
  fault: 'A search for instances gives all of them, whatever the key.',
  breaks: ['QIDO-01/instance-keys'],
  mutate: (country) => ({
    ...country,
    qidoMatches: (candidate, key, value) =>
      ['SOPInstanceUID', 'InstanceNumber'].includes(key) || country.qidoMatches(candidate, key, value),
  }),
})
