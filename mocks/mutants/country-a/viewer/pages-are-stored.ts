import { withoutViewerHeaders } from './without-viewer-headers.ts'
import { mutant } from '../../mutant.ts'

export const pagesAreStored = mutant({
  id: 'pages-are-stored',
  fault: 'Pages with patient data may be stored by the browser.',
  breaks: ['VIEW-03/not-stored'],
  mutate: (country) => withoutViewerHeaders(country, 'Cache-Control'),
})
