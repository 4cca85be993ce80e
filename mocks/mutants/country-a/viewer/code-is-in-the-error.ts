import { mutant } from '../../mutant.ts'

export const codeIsInTheError = mutant({
  id: 'code-is-in-the-error',
  fault: 'The refusal of a used code repeats it.',
  breaks: ['A14-01d/launch-code'],
  mutate: (country) => ({
    ...country,
    answer: (_request, response, context) =>
      context.url.pathname.endsWith('/open') && response.status === 403
        ? new Response(`<!doctype html><html lang="en"><p>${context.url.searchParams.get('code') ?? ''}</p>`, {
            status: 403,
            headers: { 'Content-Type': 'text/html' },
          })
        : response,
  }),
})
