import { mutant } from '../../mutant.ts'

export const viewerLaunchesWithoutToken = mutant({
  id: 'viewer-launches-without-token',
  fault: 'The viewer launches for whoever asks, without a token.',
  breaks: ['OB-03/viewer-without-expired-foreign'],
  mutate: (country) => ({
    ...country,
    openOrigins: ['viewer'],
    localRole: (claims) => (claims.sub === undefined ? 'physician' : country.localRole(claims)),
    launchOpens: (claims, grant) => claims.sub === undefined || country.launchOpens(claims, grant),
  }),
})
