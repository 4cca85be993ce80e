import type { CountryA } from '../country.ts'

export const fhirJson = 'application/fhir+json; charset=utf-8'

const bytesOfResponse = new WeakMap<Response, Uint8Array>()

/** A Response whose bytes the writer can take as they are; they are copied only when somebody reads its body. */
export function answerOf(bytes: Uint8Array, status: number, headers: Record<string, string>): Response {
  const response = new Response(bytes.byteLength === 0 ? null : streamOf(bytes), { status, headers })
  bytesOfResponse.set(response, bytes)
  return response
}

function streamOf(bytes: Uint8Array): ReadableStream<Uint8Array> {
  return new ReadableStream(
    {
      pull: (controller) => {
        controller.enqueue(bytes)
        controller.close()
      },
    },
    { highWaterMark: 0 },
  )
}

/** Bytes of a Response made by `answerOf`. */
export function knownBytes(response: Response): Uint8Array | undefined {
  return bytesOfResponse.get(response)
}

/** A JSON answer of the given media type. */
export function jsonAnswer(
  value: unknown,
  status = 200,
  contentType = fhirJson,
  headers: Record<string, string> = {},
): Response {
  return answerOf(Buffer.from(JSON.stringify(value)), status, { 'Content-Type': contentType, ...headers })
}

/** An error as OperationOutcome. */
export function outcomeAnswer(
  country: CountryA,
  status: number,
  code: string,
  diagnostics: string,
  headers: Record<string, string> = {},
): Response {
  return jsonAnswer(country.operationOutcome(code, diagnostics), status, fhirJson, headers)
}
