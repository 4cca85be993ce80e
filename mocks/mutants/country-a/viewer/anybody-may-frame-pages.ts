import { mutant } from '../../mutant.ts'

export const anybodyMayFramePages = mutant({
  id: 'anybody-may-frame-pages',
  fault: 'The viewer lets every site frame its pages.',
  breaks: ['VIEW-02/frame-ancestors'],
  mutate: (country) => ({
    ...country,
    viewerHeaders: (language) => ({
      ...country.viewerHeaders(language),
      'Content-Security-Policy': 'frame-ancestors *',
    }),
  }),
})
