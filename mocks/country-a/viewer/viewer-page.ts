import type { Patient, Study } from '../../../fixtures/catalogue/facts.ts'
import type { StoredInstance } from '../country-world.ts'
import type { ViewerLanguage } from './viewer-words.ts'
import { viewerWords } from './viewer-words.ts'

/** What the viewer shows of a study: one frame of it. */
export interface ShownFrame {
  stored: StoredInstance
  /** From 1. */
  frame: number
}

/** What a page of the viewer shows. */
export interface ViewerPage {
  language: ViewerLanguage
  baseUrl: string
  patient: Patient
  study: Study
  professional: string
  /** One image of each series. */
  strip: readonly ShownFrame[]
  shown: ShownFrame
  /** Images of the series that is shown, in order. */
  images: readonly ShownFrame[]
  window?: { center: string; width: string }
}

/** Relative URL of a rendered frame. */
function frameUrl(baseUrl: string, { stored, frame }: ShownFrame, window?: ViewerPage['window']): string {
  const { study, series, instance } = stored
  const place = `studies/${study.studyInstanceUid}/series/${series.seriesInstanceUid}/instances/${instance.sopInstanceUid}`
  const query = window === undefined ? '' : `?window=${encodeURIComponent(`${window.center},${window.width}`)}`
  return `${new URL(baseUrl).pathname}/${place}/frames/${String(frame)}/rendered${query}`
}

/** A plain page of rendered frames with window and scroll; it works without its script too. */
export function viewerPage(page: ViewerPage): string {
  const { language, baseUrl, patient, study, shown, images, window } = page
  const words = viewerWords[language]
  const base = new URL(baseUrl).pathname
  const here = `${base}/studies/${study.studyInstanceUid}`
  const position = images.findIndex(
    ({ stored, frame }) => stored.instance === shown.stored.instance && frame === shown.frame,
  )
  const link = (index: number, seriesUid = shown.stored.series.seriesInstanceUid): string =>
    `${here}?series=${seriesUid}&amp;image=${String(index + 1)}${window === undefined ? '' : `&amp;center=${escaped(window.center)}&amp;width=${escaped(window.width)}`}`
  const step = (index: number, id: string, symbol: string, label: string): string =>
    index < 0 || index >= images.length
      ? `<span class="step" aria-hidden="true">${symbol}</span>`
      : `<a class="step" id="${id}" href="${link(index)}" aria-label="${label}">${symbol}</a>`
  const title = `${words.image} ${String(position + 1)} ${words.of} ${String(images.length)}`
  return `<!doctype html>
<html lang="${language}">
<head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><title>${escaped(study.description)} · ${words.title}</title>
<link rel="stylesheet" href="${base}/viewer.css"><script src="${base}/viewer.js" defer></script></head>
<body>
<header><h1>${escaped(study.description)}</h1>
<p>${escaped(`${patient.given.join(' ')} ${patient.family}`)} · ${patient.birthDate} · ${escaped(study.startedAt.slice(0, 10))} · ${words.signedInAs} ${escaped(page.professional)}</p>
<form method="post" action="${base}/logout"><button>${words.logout}</button></form></header>
<nav aria-label="${words.series}"><ul>${page.strip
    .map(
      (one) =>
        `<li${one.stored.series === shown.stored.series ? ' class="current"' : ''}><a href="${link(0, one.stored.series.seriesInstanceUid)}"${one.stored.series === shown.stored.series ? ' aria-current="true"' : ''}><img src="${frameUrl(baseUrl, one)}" width="96" height="96" alt=""><span>${words.series} ${String(one.stored.series.seriesNumber)}: ${escaped(one.stored.series.description)}</span></a></li>`,
    )
    .join('')}</ul></nav>
<main>
<figure><img id="image" src="${frameUrl(baseUrl, shown, window)}" width="512" height="512" alt="${escaped(`${shown.stored.series.description}, ${title}`)}" data-frames="${images.map((one) => frameUrl(baseUrl, one)).join(' ')}" data-position="${String(position)}">
<figcaption>${step(position - 1, 'previous', '◀', words.previous)} <span id="position" aria-live="polite" data-label="${words.image} {n} ${words.of} ${String(images.length)}">${title}</span> ${step(position + 1, 'next', '▶', words.next)}</figcaption></figure>
<form id="window" method="get" action="${here}">
<input type="hidden" name="series" value="${shown.stored.series.seriesInstanceUid}"><input type="hidden" name="image" value="${String(position + 1)}">
<label>${words.center} <input name="center" type="number" step="any" value="${escaped(window?.center ?? '')}"></label>
<label>${words.width} <input name="width" type="number" step="any" min="1" value="${escaped(window?.width ?? '')}"></label>
<button>${words.apply}</button> <a href="${here}?series=${shown.stored.series.seriesInstanceUid}&amp;image=${String(position + 1)}">${words.reset}</a>
</form><p class="hint">${words.keys}</p>
</main></body></html>
`
}

/** A page that shows nothing of anybody. */
export function messagePage(language: ViewerLanguage, heading: string, text: string, baseUrl: string): string {
  return `<!doctype html>
<html lang="${language}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><title>${heading}</title>
<link rel="stylesheet" href="${new URL(baseUrl).pathname}/viewer.css"></head>
<body><main class="message"><h1>${heading}</h1><p>${text}</p></main></body></html>
`
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;')
}
