import { forgedTokenIsRefused, refusalAsksForABearer, tokenInTheUrlOpensNothing } from '../../checks/bearer-token.ts'
import { fromAnotherIssuer } from '../../harness/clients/forged-token.ts'
import type { ResourceOptions } from '../../harness/clients/dicomweb-client.ts'
import type { Exchange } from '../../harness/exchange/exchange.ts'
import { scenario } from '../../harness/scenario/scenario.ts'
import { forgedTokens } from '../forged-tokens.ts'
import { instancesOf, pathOfOption } from '../study-path.ts'

/** Step 2: gateway and national store look at tokens as the list does [Article 13; RFC 6750; RFC 8725]. */
scenario(
  'tokens-at-imaging-channels',
  {
    role: 'country-a',
    folder: '02-authorisation',
    title: 'Changed, unsigned and foreign tokens open no object, nor does a token in the URL',
    proves: ['A13-09/missing-tampered-expired-other', 'HTTP-06/challenge', 'HTTP-08/query-token'],
    option: ['A', 'C'],
  },
  async (context) => {
    const { countryA, holdings, check, claims, need } = context
    const patient = holdings.patient('main')
    const pages = await countryA.findAllDocuments(patient)
    for (const option of ['A', 'C'] as const) {
      if (!claims.options.includes(option)) continue
      const { study, place } = await pathOfOption(context, patient, pages, option)
      const bearer = await countryA.imagingToken(patient, place, study.studyInstanceUid)
      const [series] = study.series
      const selection = {
        studyInstanceUid: study.studyInstanceUid,
        seriesInstanceUid: need(series?.seriesInstanceUid, 'the study has no series'),
        sopInstanceUid: need(instancesOf(study)[0], 'the study has no instance'),
      }
      const ask = (token: string | undefined, more?: ResourceOptions): Promise<Exchange> =>
        countryA.retrieveResource(place, token, selection, more)
      const control = await ask(bearer)
      const future = await countryA.futureToken(place.channel, {
        patient: patient.identifier,
        studyInstanceUids: [study.studyInstanceUid],
      })
      for (const [what, forged] of [
        ...(await forgedTokens(countryA, bearer, { aud: place.resourceUrl, scope: 'imaging.read' })),
        ...(future === undefined ? [] : [['a token before its time', future] as const]),
        ['a token of another issuer', await fromAnotherIssuer(bearer, { aud: place.resourceUrl })],
      ] as const)
        check({ control, probe: await ask(forged) }, forgedTokenIsRefused, { what, channel: place.channel })
      const without = await ask(undefined)
      check(without, refusalAsksForABearer, { what: `an object of the ${place.channel} without a token` })
      const probe = await ask(undefined, { parameters: [['access_token', bearer]] })
      check({ control, probe, without }, tokenInTheUrlOpensNothing, { what: `an object of the ${place.channel}` })
    }
  },
)
