import { searchDicom } from '../clients/dicomweb-client.ts'
import { launchViewer } from '../clients/viewer-client.ts'
import type { Launch } from '../clients/viewer-client.ts'
import { search } from '../clients/fhir-client.ts'
import type { Channel, Exchange } from '../exchange/exchange.ts'
import type { Holdings } from '../holdings/holdings.ts'
import { launchStage } from './launch-stage.ts'
import { patientSearchStage } from './patient-search-stage.ts'
import type { Place } from './places.ts'
import { probePatient, probeStudies } from './probe-patient.ts'
import type { StageOutcome } from './stage.ts'
import { metadataStage, studiesSearchStage } from './studies-search-stage.ts'
import type { Ways } from './ways.ts'

/** What was asked, judged; the exchanges in the order of asking. */
export interface CallResult {
  outcome: StageOutcome
  exchanges: readonly Exchange[]
}

/** A viewer may show some studies only: as many are tried. */
const mostLaunches = 8

export type Call = (parts: {
  place: Place
  bearer: string | undefined
  holdings: Holdings
  ways: Pick<Ways, 'send'>
}) => Promise<CallResult>

const patientSearch: Call = async ({ place, bearer, holdings, ways }) => {
  const { identifier } = probePatient(holdings)
  const call = { baseUrl: place.url, ...(bearer === undefined ? {} : { bearer }) }
  const query = [['identifier', `${identifier.system}|${identifier.value}`]] as const
  const exchange = await search(ways.send, call, 'ITI-78', 'Patient', query)
  return { outcome: patientSearchStage(exchange, identifier, bearer !== undefined), exchanges: [exchange] }
}

const studiesSearch: Call = async ({ place, bearer, holdings, ways }) => {
  const call = { channel: place.channel, baseUrl: place.url, ...(bearer === undefined ? {} : { bearer }) }
  const uids = probeStudies(holdings)
  const found = await searchDicom(ways.send, call, '/studies', [
    ['StudyInstanceUID', uids.join(',')],
    ['limit', '1'],
  ])
  const outcome = studiesSearchStage(found, bearer !== undefined)
  if (outcome !== undefined) return { outcome, exchanges: [found] }
  const metadata: Exchange[] = []
  for (const uid of uids.slice(0, 4)) {
    metadata.push(await searchDicom(ways.send, call, `/studies/${uid}/metadata`, []))
    if (metadata.at(-1)?.response?.status === 200) break
  }
  return { outcome: metadataStage(metadata, found, bearer !== undefined), exchanges: [found, ...metadata] }
}

const launch: Call = async ({ place, bearer, holdings, ways }) => {
  const uids = probeStudies(holdings).slice(0, mostLaunches)
  const launches: Launch[] = []
  for (const studyInstanceUid of uids) {
    const order = { launchUrl: place.url, studyInstanceUid, ...(bearer === undefined ? {} : { bearer }) }
    launches.push(await launchViewer(ways.send, order, () => undefined))
    if (launches.at(-1)?.url !== undefined || launches.at(-1)?.exchange.response?.status === 401) break
  }
  return { outcome: launchStage(launches, bearer !== undefined), exchanges: launches.map(({ exchange }) => exchange) }
}

/** The one call that is made on each channel; a channel without one is only connected to. */
export const callOf: Partial<Record<Channel, Call>> = {
  fhir: patientSearch,
  gateway: studiesSearch,
  national: studiesSearch,
  viewer: launch,
}
