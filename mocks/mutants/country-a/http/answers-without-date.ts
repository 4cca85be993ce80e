import { writeAnswer } from '../../../country-a/write-answer.ts'
import { mutant } from '../../mutant.ts'

export const answersWithoutDate = mutant({
  id: 'answers-without-date',
  fault: 'Answers do not say when they were made.',
  breaks: ['HTTP-01/date'],
  mutate: (country) => ({
    ...country,
    writeBody: async (answer, outgoing, context) => {
      outgoing.sendDate = false
      await (country.writeBody ?? writeAnswer)(answer, outgoing, context)
    },
  }),
})
