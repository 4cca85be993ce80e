import { mutant } from '../../mutant.ts'
import { withItems, withKos, without } from './with-kos.ts'

export const kosIssuerWithoutType = mutant({
  id: 'kos-issuer-without-type',
  fault: 'The issuer of the patient identifier in the KOS manifest has no type.',
  breaks: ['KOS-12/issuer'],
  mutate: (country) =>
    withKos(country, (data) =>
      withItems(data, 'IssuerOfPatientIDQualifiersSequence', (issuer) => without(issuer, 'UniversalEntityIDType')),
    ),
})
