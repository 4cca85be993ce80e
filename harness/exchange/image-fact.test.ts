import assert from 'node:assert/strict'
import { test } from 'node:test'
import { crc32, deflateSync } from 'node:zlib'
import { imageFact } from './image-fact.ts'

function chunk(type: string, data: Uint8Array): Buffer {
  const named = Buffer.concat([Buffer.from(type), data])
  const [length, sum] = [Buffer.alloc(4), Buffer.alloc(4)]
  length.writeUInt32BE(data.byteLength)
  sum.writeUInt32BE(crc32(named))
  return Buffer.concat([length, named, sum])
}

function header(side: number, interlaced: 0 | 1): Buffer {
  const data = Buffer.alloc(13)
  data.writeUInt32BE(side, 0)
  data.writeUInt32BE(side, 4)
  data[8] = 8
  data[12] = interlaced
  return chunk('IHDR', data)
}

const png = (...chunks: readonly Buffer[]): Buffer =>
  Buffer.concat([Buffer.from([0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10]), ...chunks, chunk('IEND', Buffer.alloc(0))])
const pixels = (sizeBytes: number): Buffer => chunk('IDAT', deflateSync(Buffer.alloc(sizeBytes)))

test('an interlaced image is decoded, one that unpacks to more than its size is not', () => {
  assert.deepEqual(imageFact(png(header(1, 1), pixels(2)))?.problem, undefined)
  assert.match(imageFact(png(header(8, 1), pixels(50_000_000)))?.problem ?? '', /larger than/)
})

test('a second header does not change the size that was looked at', () => {
  const problem = imageFact(png(header(8, 0), header(30_000, 0), pixels(72)))?.problem
  assert.equal(problem, 'the image has two headers')
})
