import { mutant } from '../../mutant.ts'
import { withItems, withKos, without } from './with-kos.ts'

export const kosRequestWithoutIssuer = mutant({
  id: 'kos-request-without-issuer',
  fault: 'The request of the KOS manifest has an accession number without issuer.',
  breaks: ['KOS-10/request'],
  mutate: (country) =>
    withKos(country, (data) =>
      withItems(data, 'ReferencedRequestSequence', (request) => without(request, 'IssuerOfAccessionNumberSequence')),
    ),
})
