import { decodeJwt } from 'jose'
import type { CountryA } from '../../../country-a/country.ts'
import { mutant } from '../../mutant.ts'

const isForTheFhirChannel = ({ world }: CountryA, headers: Headers): boolean =>
  decodeJwt(headers.get('authorization')?.slice(7) ?? '').aud === world.urls.fhirBaseUrl

export const otherChannelIsAServerError = mutant({
  id: 'other-channel-is-a-server-error',
  fault: 'The gateway answers a token of the FHIR channel by 500.',
  breaks: ['OA-05/channels-apart'],
  mutate: (country) => ({
    ...country,
    bulkAnswer: (answer, { origin, headers }) =>
      origin === 'gateway' &&
      answer.status === 401 &&
      headers.has('authorization') &&
      isForTheFhirChannel(country, headers)
        ? { ...answer, status: 500 }
        : answer,
  }),
})
