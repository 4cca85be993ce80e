import type {
  DicomFact,
  Facts,
  ImageFact,
  MultipartFact,
  PageFact,
  TlsFact,
  TokenFact,
} from '../../harness/exchange/exchange.ts'
import { countText, momentText, sizeText } from '../quantity.ts'
import { oneLine, shortened } from '../visible-text.ts'
import { markup } from './markup.ts'
import type { Markup } from './markup.ts'

const partLimit = 6

/** What was measured on an exchange, as rows of a description list. */
export function factRows(facts: Facts): readonly Markup[] {
  const { tls, multipart, dicom, token, image, page, leaks } = facts
  return [
    ...(tls === undefined ? [] : [row('TLS', tlsText(tls))]),
    ...(multipart === undefined ? [] : [row('Multipart', multipartText(multipart)), ...partRows(multipart)]),
    ...(dicom === undefined ? [] : [row('DICOM', dicomText(dicom))]),
    ...(token === undefined ? [] : [row('Token', tokenText(token))]),
    ...(image === undefined ? [] : [row('Image', imageText(image))]),
    ...(page === undefined ? [] : [row('Browser', pageText(page))]),
    ...(leaks ?? []).map(({ what, where }) => row('Secret returned', oneLine(`${what}, in ${where}`, 200))),
  ]
}

function row(name: string, text: string): Markup {
  return markup`
<dt>${name}</dt><dd>${text}</dd>`
}

function tlsText({ outcome, protocol, peer, unverified, refusal }: TlsFact): string {
  const parts = [outcome === 'accepted' ? (protocol ?? 'accepted') : `refused: ${refusal ?? 'no reason given'}`]
  if (peer !== undefined)
    parts.push(
      `certificate of ${peer.subject} for ${peer.names.join(', ')}`,
      `valid ${momentText(peer.validFrom)} to ${momentText(peer.validTo)}`,
      `fingerprint ${peer.fingerprint}`,
    )
  if (outcome === 'accepted') parts.push(unverified === undefined ? 'verified' : `not verified: ${unverified}`)
  return oneLine(parts.join('; '), 700)
}

function multipartText({ parts, problems, boundary }: MultipartFact): string {
  const framing = problems.length === 0 ? 'framing right' : `framing wrong: ${problems.join('; ')}`
  return oneLine(
    `${countText(parts.length, 'part')}, ${framing}${boundary === undefined ? '' : `, boundary ${boundary}`}`,
    600,
  )
}

function partRows({ parts }: MultipartFact): readonly Markup[] {
  const rows = parts.slice(0, partLimit).map(({ headers, sizeBytes, sha256, dicom }, index) => {
    const type = headers.find(([name]) => name.toLowerCase() === 'content-type')?.[1] ?? 'no Content-Type'
    const about = dicom === undefined ? '' : `; ${dicomText(dicom)}`
    return row(
      `Part ${index + 1}`,
      oneLine(`${type}, ${sizeText(sizeBytes)}, SHA-256 ${sha256.slice(0, 16)}…${about}`, 500),
    )
  })
  return parts.length > partLimit ? [...rows, row('Parts', `${parts.length - partLimit} more, in run.json`)] : rows
}

function dicomText({ part10, problem, fileMeta, attributes, mark, kos }: DicomFact): string {
  const said = [
    part10 ? 'PS3.10 file' : 'no PS3.10 preamble',
    ...(problem === undefined ? [] : [problem]),
    ...(fileMeta.sopInstanceUid === undefined ? [] : [`SOP Instance ${fileMeta.sopInstanceUid}`]),
    ...(fileMeta.transferSyntaxUid === undefined ? [] : [`Transfer Syntax ${fileMeta.transferSyntaxUid}`]),
    ...Object.entries(attributes).map(([keyword, value]) => `${keyword} ${value}`),
    ...(mark === undefined ? [] : [`mark in the pixels ${mark}`]),
    ...(kos === undefined
      ? []
      : [`refers to ${kos.studies.length === 1 ? '1 study' : `${kos.studies.length} studies`}`]),
  ]
  return oneLine(said.join('; '), 500)
}

function imageText({ form, columns, rows, marks, meanGrey, problem }: ImageFact): string {
  if (problem !== undefined) return oneLine(problem, 300)
  const seen = marks.length === 0 ? 'no mark of a frame in it' : `marks of ${marks.join(', ')}`
  return oneLine(`${form.toUpperCase()}, ${columns} × ${rows} pixels, ${seen}, mean grey ${meanGrey}`, 500)
}

function pageText({ hops, title, language, cookies, requests, pictures, settled, problem }: PageFact): string {
  const lines = [
    ...(problem === undefined ? [] : [oneLine(problem, 300)]),
    `${settled ? 'came to rest' : 'did not come to rest'}: “${oneLine(title, 160)}”, language ${language ?? 'not named'}`,
    `${countText(pictures, 'picture')} on the screen, ${countText(requests.length, 'request')}`,
    ...hops.slice(0, partLimit).map((hop) => `→ ${oneLine(hop, 240)}`),
    ...cookies.slice(0, partLimit).map(({ name, secure, httpOnly, sameSite }) => {
      const flags = [...(secure ? ['Secure'] : []), ...(httpOnly ? ['HttpOnly'] : []), `SameSite=${sameSite}`]
      return `cookie ${oneLine(name, 80)}: ${flags.join(', ')}`
    }),
  ]
  return lines.join('\n')
}

function tokenText({ form, header, claims, signatureVerified, digest }: TokenFact): string {
  const said: string[] = [form]
  if (header !== undefined) said.push(`header ${JSON.stringify(header)}`)
  if (claims !== undefined) said.push(`claims ${JSON.stringify(claims)}`)
  if (signatureVerified !== undefined) said.push(signatureVerified ? 'signature verified' : 'signature not verified')
  if (digest !== undefined) said.push(`digest ${digest}`)
  return shortened(said.join('; '), 900)
}
