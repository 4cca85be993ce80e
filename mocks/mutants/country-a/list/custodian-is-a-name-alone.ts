import { withEntries } from './with-entries.ts'
import { mutant } from '../../mutant.ts'

export const custodianIsANameAlone = mutant({
  id: 'custodian-is-a-name-alone',
  fault: 'The custodian is a name, without any id of the place.',
  breaks: ['A10-20/homecommunityid-extension-retrievelocationuid-va'],
  mutate: (country) =>
    withEntries(country, (entry) => ({
      ...entry,
      contained: (entry.contained ?? []).map(({ identifier: _identifier, ...resource }) => resource),
    })),
})
