import { mutant } from '../../mutant.ts'

export const ignoresSetting = mutant({
  id: 'ignores-setting',
  fault: 'The parameter setting is declared and selects nothing.',
  breaks: ['QUERY-01/setting'],
  mutate: (country) => ({ ...country, matchesSetting: () => true }),
})
