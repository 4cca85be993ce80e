import { withoutViewerHeaders } from './without-viewer-headers.ts'
import { mutant } from '../../mutant.ts'

export const pagesSayNoLanguage = mutant({
  id: 'pages-say-no-language',
  fault: 'Pages of the viewer do not say their language.',
  breaks: ['OB-06/content-language-present'],
  mutate: (country) => withoutViewerHeaders(country, 'Content-Language'),
})
