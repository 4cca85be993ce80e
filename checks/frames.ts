import type { Exchange } from '../harness/exchange/exchange.ts'
import { check } from '../harness/judge/check.ts'
import { cannotTell, met, notMet } from '../harness/judge/judgement.ts'
import type { Served } from './imaging-offer.ts'
import { partsIn, whereOffered, whereServed } from './imaging-offer.ts'
import { answerInWords } from './json-body.ts'

/** WADO-RS: the frames come that were asked for, in that order, each read by its mark [PS3.18 10.4.1.1]. */
export const requestedFramesCome = check<'WADO-01/requested-frames', Served, { list: string; marks: string[] }>(
  'WADO-01/requested-frames',
  'requested-frames-come-in-their-order',
  (served, { list, marks }) =>
    whereOffered(served, () => {
      const { answer } = served
      const expected = `the frames ${list} of the instance, in this order`
      const parts = partsIn(answer)
      if (answer.response?.status !== 200 || parts.length === 0)
        return notMet({ expected, observed: answerInWords(answer) })
      const came = parts.map(({ mark }) => mark ?? 'a part that is no frame of ours')
      return came.join(', ') === marks.join(', ')
        ? met(`${came.length} frames`)
        : notMet({ expected: `${expected}: ${marks.join(', ')}`, observed: came.join(', '), at: 'pixels' })
    }),
)

const explicitLittleEndian = '1.2.840.10008.1.2.1'

/** WADO-RS: frames are parts of type application/octet-stream, each of a frame's size [PS3.18 8.7.3]. */
export const framesAreOctetStreams = check<'WADO-01/octet-stream', Served>(
  'WADO-01/octet-stream',
  'frames-are-octet-streams-of-a-frames-size',
  (served) =>
    whereOffered(served, () => {
      const { answer, control } = served
      const { multipart } = answer.facts
      const expected = 'multipart/related; type="application/octet-stream" with uncompressed frames'
      if (answer.response?.status !== 200 || multipart === undefined)
        return cannotTell(`no frames: ${answerInWords(answer)}`)
      const wrongType = multipart.type === 'application/octet-stream' ? [] : [`the type is ${multipart.type ?? 'none'}`]
      const [problem] = [...wrongType, ...multipart.problems]
      if (problem !== undefined) return notMet({ expected, observed: problem, at: 'Content-Type and body' })
      const syntax = multipart.parts.flatMap((part) => transferSyntaxOf(part.headers) ?? [])
      const strange = syntax.find((uid) => uid !== explicitLittleEndian)
      if (strange !== undefined)
        return notMet({ expected: `${expected}, ${explicitLittleEndian}`, observed: strange, at: 'transfer-syntax' })
      const dicom = partsIn(control)[0]?.dicom
      const frames = Number(dicom?.attributes['NumberOfFrames'] ?? 1)
      const size = Math.floor((dicom?.pixelDataSizeBytes ?? 0) / frames)
      const odd = multipart.parts.find(({ sizeBytes }) => size > 0 && sizeBytes !== size && sizeBytes !== size + 1)
      return odd === undefined
        ? met(`${multipart.parts.length} parts`)
        : notMet({ expected: `${size} bytes for a frame`, observed: `${odd.sizeBytes} bytes`, at: 'part' })
    }),
)

function transferSyntaxOf(headers: Exchange['request']['headers']): string | undefined {
  const said = headers.find(([name]) => name.toLowerCase() === 'content-type')?.[1]
  return /transfer-syntax="?([\d.]+)"?/i.exec(said ?? '')?.[1]
}

/** WADO-RS: a frame that is not there, and a list that cannot be read, are refused [PS3.18 10.4.3]. */
export const wrongFramesAreRefused = check<'WADO-01/frame-errors', Served & { wrong: Exchange }, { list: string }>(
  'WADO-01/frame-errors',
  'wrong-frames-are-refused',
  (evidence, { list }) =>
    whereServed(evidence, () => {
      const status = evidence.wrong.response?.status ?? 0
      return status === 404 || status === 400
        ? met(String(status))
        : notMet({
            expected: `404 or 400 for the frames ${list}`,
            observed: answerInWords(evidence.wrong),
            at: 'status',
          })
    }),
)
