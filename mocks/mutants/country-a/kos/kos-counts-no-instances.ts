import { mutant } from '../../mutant.ts'
import { withContent, withKos } from './with-kos.ts'

export const kosCountsNoInstances = mutant({
  id: 'kos-counts-no-instances',
  fault: 'The image library of the KOS manifest says 0 instances for each series.',
  breaks: ['KOS-08/instance-count'],
  mutate: (country) =>
    withKos(country, (data) =>
      withContent(data, (item, name) => (name === '131564' ? { ...item, TextValue: '0' } : item)),
    ),
})
