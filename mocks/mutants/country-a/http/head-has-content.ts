import { mutant } from '../../mutant.ts'
import { writeAnswer } from '../../../country-a/write-answer.ts'

export const headHasContent = mutant({
  id: 'head-has-content',
  fault: 'Content follows the answer to HEAD.',
  breaks: ['HTTP-02/no-content'],
  mutate: (country) => ({
    ...country,
    writeBody: async (answer, outgoing, context) => {
      if (context.method !== 'HEAD') {
        await (country.writeBody ?? writeAnswer)(answer, outgoing, context)
        return
      }
      const date = new Date().toUTCString()
      const head = `HTTP/1.1 200 OK\r\nContent-Type: application/fhir+json\r\nDate: ${date}\r\nContent-Length: 2\r\n\r\n`
      outgoing.socket?.end(`${head}{}`)
    },
  }),
})
