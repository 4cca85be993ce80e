import { mutant } from '../../mutant.ts'

export const viewerTakesAnyAudience = mutant({
  id: 'viewer-takes-any-audience',
  fault: 'The viewer takes tokens for other channels.',
  breaks: ['OB-03/viewer-without-expired-foreign'],
  mutate: (country) => ({
    ...country,
    audienceIsRight: (claims, origin) => origin === 'viewer' || country.audienceIsRight(claims, origin),
    scopeAllows: (claims, anyOf) => anyOf.includes('imaging.view') || country.scopeAllows(claims, anyOf),
  }),
})
