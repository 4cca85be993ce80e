import { withListAnswers } from './with-list-answers.ts'
import { mutant } from '../../mutant.ts'

export const selfLinkEchoesTheRequest = mutant({
  id: 'self-link-echoes-the-request',
  fault: 'The self link repeats the request, with parameters that were not applied.',
  breaks: ['ST-05e/self-link', 'MHD-12/target-community'],
  mutate: (country) =>
    withListAnswers(country, (bundle, { url }) => ({
      ...bundle,
      link: bundle.link.map((link) =>
        link.relation === 'self'
          ? { ...link, url: `${country.world.urls.fhirBaseUrl}/DocumentReference${url.search}` }
          : link,
      ),
    })),
})
