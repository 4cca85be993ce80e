import { lawfulVariant } from '../mutant.ts'

export const viewerInEnglishAlone = lawfulVariant({
  id: 'viewer-in-english-alone',
  what: 'The viewer is in English, whatever is asked for.',
  mutate: (country) => ({ ...country, viewerLanguage: () => 'en' }),
})
