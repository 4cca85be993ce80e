import { mutant } from '../../mutant.ts'
import { withKos, without } from './with-kos.ts'

export const kosWithoutTimeZone = mutant({
  id: 'kos-without-time-zone',
  fault: 'The KOS manifest has no offset from UTC.',
  breaks: ['KOS-11/timezone'],
  mutate: (country) => withKos(country, (data) => without(data, 'TimezoneOffsetFromUTC')),
})
