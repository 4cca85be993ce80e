import { writeAnswer } from '../../country-a/write-answer.ts'
import { lawfulVariant } from '../mutant.ts'

export const chunkedAnswers = lawfulVariant({
  id: 'chunked-answers',
  what: 'Every answer is chunked, without Content-Length.',

  mutate: (country) => ({
    ...country,
    writeBody: (answer, outgoing, context) =>
      (country.writeBody ?? writeAnswer)(
        { ...answer, headers: answer.headers.filter(([name]) => name.toLowerCase() !== 'content-length') },
        outgoing,
        context,
      ),
  }),
})
