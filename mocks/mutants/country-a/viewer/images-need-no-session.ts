import { grantAt } from './study-at.ts'
import { mutant } from '../../mutant.ts'

export const imagesNeedNoSession = mutant({
  id: 'images-need-no-session',
  fault: 'Images of the viewer are shown to whoever knows their address.',
  breaks: ['OB-03/viewer-without-expired-foreign'],
  mutate: (country) => ({
    ...country,
    sessionOf: (context) => {
      const open =
        context.url.pathname.endsWith('/rendered') && !context.headers.has('cookie')
          ? grantAt(country, context)
          : undefined
      return open ?? country.sessionOf(context)
    },
  }),
})
