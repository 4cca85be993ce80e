import { mutant } from '../../mutant.ts'

export const unknownEventSelectsAll = mutant({
  id: 'unknown-event-selects-all',
  fault: 'A procedure code that is not known is dropped, so that every entry matches.',
  breaks: ['ST-05b/unknown-code'],
  mutate: (country) => ({
    ...country,
    matchesEvent: (item, values) => {
      const known = country.world.catalogue.studies.map((study) => study.procedure.code)
      return values.every(({ code = '' }) => !known.includes(code)) || country.matchesEvent(item, values)
    },
  }),
})
