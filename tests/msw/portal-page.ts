import { setupWorker } from 'msw/browser'
import { countryAHandlers } from '../../mocks/msw/country-a-handlers.ts'

/**
 * A page as a portal team would have it: it knows Country A's base URLs, speaks by `fetch`, and shows what it got.
 * Whom it looks for is in its own URL: `?family=…`.
 */
const fhir = 'https://ncpeh.country-a.example/fhir'
const gateway = 'https://ncpeh.country-a.example/dicom-web'

interface Searchset<Resource> {
  total: number
  entry?: { resource: Resource }[]
}

async function json<T>(url: string, accept = 'application/fhir+json'): Promise<T> {
  const answer = await globalThis.fetch(url, { headers: { Accept: accept } })
  if (!answer.ok) throw new Error(`${url}: ${answer.status} ${await answer.text()}`)
  return (await answer.json()) as T
}

function show(id: string, text: string): void {
  const line = document.createElement('li')
  line.id = id
  line.textContent = text
  document.querySelector('#shown')?.append(line)
}

/** Draws the first instance of a study as an image: fetched, decoded by the browser, and read back from a canvas. */
async function showRendered(study: string): Promise<void> {
  const instances = await json<Record<string, { Value: string[] }>[]>(`${study}/instances`, 'application/dicom+json')
  const rendered = await globalThis.fetch(`${instances[0]?.['00081190']?.Value[0] ?? ''}/rendered`, {
    headers: { Accept: 'image/png' },
  })
  const image = await createImageBitmap(await rendered.blob())
  const canvas = document.createElement('canvas')
  canvas.width = image.width
  canvas.height = image.height
  const pen = canvas.getContext('2d')
  pen?.drawImage(image, 0, 0)
  document.body.append(canvas)
  const pixels = pen?.getImageData(0, 0, image.width, image.height).data ?? []
  const greys = new Set(pixels.filter((_, index) => index % 4 === 0)).size
  show('rendered', `${rendered.headers.get('content-type') ?? ''} ${image.width} ${image.height} ${greys}`)
}

async function main(): Promise<void> {
  const worker = setupWorker(...(await countryAHandlers({ baseUrls: { fhir, gateway } })))
  await worker.start({ quiet: true, onUnhandledRequest: 'bypass' })
  const found = await json<Searchset<{ id: string; name: { family: string }[] }>>(`${fhir}/Patient${location.search}`)
  const patient = found.entry?.[0]?.resource
  show('patient', patient?.name[0]?.family ?? 'nobody')
  const list = await json<Searchset<{ content: { attachment: { url: string; contentType: string } }[] }>>(
    `${fhir}/DocumentReference?patient=${patient?.id ?? ''}`,
  )
  show('entries', String(list.total))
  for (const { resource } of list.entry ?? []) {
    const attachment = resource.content[0]?.attachment
    const document = await globalThis.fetch(attachment?.url ?? '')
    if (document.ok) show('document', `${attachment?.contentType ?? ''} ${(await document.arrayBuffer()).byteLength}`)
  }
  const studies = await json<Record<string, { Value: string[] }>[]>(
    `${gateway}/studies?PatientID=*`,
    'application/dicom+json',
  )
  const objects = await globalThis.fetch(studies[0]?.['00081190']?.Value[0] ?? '')
  const bytes = new Uint8Array(await objects.arrayBuffer())
  show('objects', `${objects.headers.get('content-type') ?? ''} ${bytes.byteLength}`)
  await showRendered(studies[0]?.['00081190']?.Value[0] ?? '')
}

main().then(
  () => {
    show('end', 'shown')
  },
  (error: unknown) => {
    show('end', error instanceof Error ? (error.stack ?? error.message) : String(error))
  },
)
