import { mutant } from '../../mutant.ts'

export const viewerRefusesStudiesThatAreTransferred = mutant({
  id: 'viewer-refuses-studies-that-are-transferred',
  fault: 'The viewer does not open studies that can be retrieved, although their manifests name it.',
  breaks: ['OP-01/one-list-item-may'],
  mutate: (country) => ({
    ...country,
    launchOpens: (claims, grant) => country.optionOf(grant.study) === 'B' && country.launchOpens(claims, grant),
  }),
})
