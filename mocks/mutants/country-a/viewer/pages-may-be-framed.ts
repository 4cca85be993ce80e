import { withoutViewerHeaders } from './without-viewer-headers.ts'
import { mutant } from '../../mutant.ts'

export const pagesMayBeFramed = mutant({
  id: 'pages-may-be-framed',
  fault: 'The viewer does not say who may frame its pages.',
  breaks: ['VIEW-02/frame-ancestors'],
  mutate: (country) => withoutViewerHeaders(country, 'Content-Security-Policy', 'X-Frame-Options'),
})
