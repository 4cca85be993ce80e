import { mutant } from '../../mutant.ts'

export const viewerSpeaksGreekAlone = mutant({
  id: 'viewer-speaks-greek-alone',
  fault: 'The viewer is in Greek, whatever is asked for.',
  breaks: ['OB-06/accept-language-ui-locales'],
  mutate: (country) => ({ ...country, viewerLanguage: () => 'el' }),
})
