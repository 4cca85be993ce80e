import { hostileJson, hostileTexts } from './hostile-json.ts'

interface Answer {
  status: number
  headers: readonly (readonly [name: string, value: string])[]
  body: Buffer
}

/** An answer with a damaged body, or with another status or header: what it says stays near to the truth. */
export function hostileAnswer(answer: Answer, chance: () => number): Answer {
  const choice = chance()
  if (choice < 0.1)
    return { ...answer, status: [200, 201, 204, 206, 302, 404, 418, 500][Math.floor(chance() * 8)] ?? 200 }
  if (choice < 0.25) return { ...answer, headers: answer.headers.map((header) => hostileHeader(header, chance)) }
  return withBody(answer, damagedBody(answer, chance))
}

function hostileHeader([name, value]: readonly [string, string], chance: () => number): [string, string] {
  if (/length|transfer-encoding/i.test(name) || chance() < 0.5) return [name, value]
  const text = hostileTexts[Math.floor(chance() * hostileTexts.length)] ?? ''
  return [name, /^[\x20-\x7e]*$/.test(text) ? text : 'x'.repeat(10_000)]
}

function withBody(answer: Answer, body: Buffer): Answer {
  const headers = answer.headers.map(([name, value]): [string, string] => [
    name,
    name.toLowerCase() === 'content-length' ? String(body.length) : value,
  ])
  return { ...answer, headers, body }
}

function damagedBody({ body }: Answer, chance: () => number): Buffer {
  if (body[0] === 0x7b || body[0] === 0x5b) return Buffer.from(hostileJson(body.toString(), chance))
  const copy = Buffer.from(body)
  for (let edits = 1 + Math.floor(chance() * 4); edits > 0 && copy.length > 0; edits--) {
    const at = Math.floor(chance() * Math.min(copy.length, 4000))
    if (chance() < 0.3 && at + 4 <= copy.length) copy.writeUInt32LE([0, 1, 0xfffffffe, 0xffffffff][edits - 1] ?? 0, at)
    else copy[at] = Math.floor(chance() * 256)
  }
  return chance() < 0.2 ? copy.subarray(0, Math.floor(chance() * copy.length)) : copy
}
