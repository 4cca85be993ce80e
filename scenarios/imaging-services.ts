import { pixelDataUriIn } from '../checks/metadata.ts'
import type { ImagingResource } from '../harness/clients/dicomweb-client.ts'
import type { Exchange } from '../harness/exchange/exchange.ts'
import type { CountryA } from '../harness/scenario/country-a.ts'
import type { ImagingSubject } from './imaging-subject.ts'

/** Asks for something with a token; undefined sends none. */
export type Ask = (token: string | undefined) => Promise<Exchange>

/** The instance of a subject itself. */
export function objectOf({ countryA }: { countryA: CountryA }, subject: ImagingSubject): Ask {
  return asking(countryA, subject, {})
}

/** What is served of a subject's instance beside itself, by name; bulk data where its metadata name them. */
export async function servicesOf(
  { countryA }: { countryA: CountryA },
  subject: ImagingSubject,
): Promise<(readonly [service: string, ask: Ask])[]> {
  const { place, bearer } = subject
  const metadata = asking(countryA, subject, { service: 'metadata' })
  const uri = pixelDataUriIn(await metadata(bearer))
  const isHere = uri !== undefined && new URL(uri).origin === new URL(place.baseUrl).origin
  return [
    ['frames', asking(countryA, subject, { frames: '1' })],
    ['a rendered image', asking(countryA, subject, { service: 'rendered' })],
    ['a thumbnail', asking(countryA, subject, { service: 'thumbnail' })],
    ['metadata', metadata],
    ...(isHere ? [['bulk data', (token) => countryA.retrieveBulkData(place, token, uri)] as [string, Ask]] : []),
  ]
}

function asking(countryA: CountryA, subject: ImagingSubject, more: Partial<ImagingResource>): Ask {
  return (token) => countryA.retrieveResource(subject.place, token, { ...subject.selection, ...more })
}
