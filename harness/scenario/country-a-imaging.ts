import {
  retrieveBulkData,
  retrieveDicom,
  retrieveRenderedAt,
  retrieveResource,
  searchDicom,
} from '../clients/dicomweb-client.ts'
import type { ImagingCall, ImagingResource, ResourceOptions, Selection } from '../clients/dicomweb-client.ts'
import type { Query } from '../clients/fhir-client.ts'
import type { Send } from '../clients/send.ts'
import type { Exchange } from '../exchange/exchange.ts'

/** Where the objects of a study are, as the manifest says. */
export interface StudyPlace {
  channel: 'gateway' | 'national'
  /** As the manifest says. */
  baseUrl: string
  /** As the target file says: the resource that a token is for. */
  resourceUrl: string
}

/** The imaging channels as a scenario speaks to them. `bearer` undefined sends no token. */
export interface CountryAImaging {
  retrieveDicom: (
    place: StudyPlace,
    bearer: string | undefined,
    selection: Selection,
    accept?: string,
  ) => Promise<Exchange>
  /** Frames, rendered images, thumbnails, metadata; objects with any Accept, parameters and method. */
  retrieveResource: (
    place: StudyPlace,
    bearer: string | undefined,
    resource: ImagingResource,
    options?: ResourceOptions,
  ) => Promise<Exchange>
  retrieveBulkData: (place: StudyPlace, bearer: string | undefined, url: string, accept?: string) => Promise<Exchange>
  /** The rendered image at a URL that the target itself named: the caller sees to it that its origin is the channel's. */
  retrieveRenderedAt: (place: StudyPlace, bearer: string | undefined, url: string) => Promise<Exchange>
  searchDicom: (place: StudyPlace, bearer: string | undefined, path: string, query: Query) => Promise<Exchange>
}

/** The imaging channels, spoken to by the given sender. */
export function countryAImaging(send: Send): CountryAImaging {
  const callOf = (place: StudyPlace, bearer: string | undefined): ImagingCall => ({
    channel: place.channel,
    baseUrl: place.baseUrl,
    ...(bearer === undefined ? {} : { bearer }),
  })
  return {
    retrieveDicom: (place, bearer, selection, accept) => retrieveDicom(send, callOf(place, bearer), selection, accept),
    retrieveResource: (place, bearer, resource, options) =>
      retrieveResource(send, callOf(place, bearer), resource, options),
    retrieveBulkData: (place, bearer, url, accept) => retrieveBulkData(send, callOf(place, bearer), url, accept),
    retrieveRenderedAt: (place, bearer, url) => retrieveRenderedAt(send, callOf(place, bearer), url),
    searchDicom: (place, bearer, path, query) => searchDicom(send, callOf(place, bearer), path, query),
  }
}
