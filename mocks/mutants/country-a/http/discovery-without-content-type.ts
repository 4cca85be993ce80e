import { mutant } from '../../mutant.ts'
import { writeAnswer } from '../../../country-a/write-answer.ts'

export const discoveryWithoutContentType = mutant({
  id: 'discovery-without-content-type',
  fault: 'The discovery document does not say what it is.',
  breaks: ['HTTP-04/content-type'],
  mutate: (country) => ({
    ...country,
    writeBody: async (answer, outgoing, context) => {
      const headers = answer.headers.filter(([name]) => name.toLowerCase() !== 'content-type')
      await (country.writeBody ?? writeAnswer)(
        context.url.pathname.endsWith('smart-configuration') ? { ...answer, headers } : answer,
        outgoing,
        context,
      )
    },
  }),
})
