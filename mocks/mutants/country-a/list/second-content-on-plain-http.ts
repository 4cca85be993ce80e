import { withEntries } from './with-entries.ts'
import { mutant } from '../../mutant.ts'

export const secondContentOnPlainHttp = mutant({
  id: 'second-content-on-plain-http',
  fault: 'A second rendition of the report is offered by plain HTTP.',
  breaks: ['A13-04/https'],
  mutate: (country) =>
    withEntries(country, (entry, { id, kind }) => {
      const url = `${country.world.urls.fhirBaseUrl.replace('https:', 'http:')}/Binary/${id}`
      return kind === 'report' ? { ...entry, content: [...entry.content, { attachment: { url } }] } : entry
    }),
})
