import type { Exchange, Facts, ImageFact, PartFact, RawHeaders } from '../harness/exchange/exchange.ts'

/** Evidence of an imaging channel, made by hand for the tests of its checks. @param body text, or what becomes JSON */
export function answer(
  status: number,
  type: string,
  facts: Facts = {},
  body: unknown = '',
  headers: RawHeaders = [],
): Exchange {
  const bytes = new TextEncoder().encode(typeof body === 'string' ? body : JSON.stringify(body))
  return {
    id: 'x/1',
    transaction: 'RAD-107',
    channel: 'gateway',
    direction: 'outgoing',
    startedAt: '2026-01-01T00:00:00Z',
    durationMilliseconds: 1,
    request: { method: 'GET', url: 'https://gateway.test/dicom-web/studies/1', headers: [] },
    response: {
      status,
      reason: '',
      httpVersion: '1.1',
      headers: [['Content-Type', type], ...headers],
      body: { sha256: '', sizeBytes: bytes.length, end: 'complete', capped: false, bytes },
    },
    facts,
  }
}

/** An answer in parts of 8 bytes each. */
export function parts(type: string, list: readonly Partial<PartFact>[], problems: readonly string[] = []): Exchange {
  return answer(200, 'multipart/related', {
    multipart: { problems, type, parts: list.map((part) => ({ headers: [], sha256: '', sizeBytes: 8, ...part })) },
  })
}

/** A DICOM object with SOP Instance UID 1.5 and 8 bytes of pixels. */
export function object(attributes: Record<string, string> = {}): Required<Pick<PartFact, 'dicom'>> {
  return {
    dicom: {
      part10: true,
      fileMeta: { transferSyntaxUid: '1.2.840.10008.1.2.1' },
      attributes: { SOPInstanceUID: '1.5', ...attributes },
      pixelDataSizeBytes: 8,
    },
  }
}

/** What a rendered image of 64 by 64 shows: the mark `aa`. */
export function image(change: Partial<ImageFact> = {}): ImageFact {
  return { form: 'jpeg', columns: 64, rows: 64, marks: ['aa'], meanGrey: 100, ...change }
}

/** A rendered image that comes alone. */
export function picture(change: Partial<ImageFact> = {}, type = 'image/jpeg', body = ''): Exchange {
  return answer(200, type, { image: image(change) }, body)
}

/** An answer of DICOM JSON. */
export function dicomJson(body: unknown, headers: RawHeaders = []): Exchange {
  return answer(200, 'application/dicom+json', {}, body, headers)
}

/** An error as JSON. */
export function failed(status: number, body = '{"error":"no"}'): Exchange {
  return answer(status, 'application/json', {}, body)
}

/** The object that comes, against which services are held. */
export const control: Exchange = parts('application/dicom', [object()])
