import { grantAt } from './study-at.ts'
import { mutant } from '../../mutant.ts'

export const pagesNeedNoSession = mutant({
  id: 'pages-need-no-session',
  fault: 'Pages and images of the viewer are shown to whoever knows their address.',
  breaks: ['OB-03/viewer-without-expired-foreign'],
  mutate: (country) => ({
    ...country,
    sessionOf: (context) => {
      const open = !context.headers.has('cookie') ? grantAt(country, context) : undefined
      return open ?? country.sessionOf(context)
    },
  }),
})
