import type { Exchange } from '../harness/exchange/exchange.ts'
import { check } from '../harness/judge/check.ts'
import { cannotTell, met, notMet, notOffered } from '../harness/judge/judgement.ts'
import { resourcesOf } from './document-bundle.ts'
import { judgeDocument } from './judge-document.ts'
import type { Json, JsonObject } from './json-body.ts'
import { listOf, objectOf, objectsOf, singleObject, textOf } from './json-body.ts'
import { codingsOf } from './list-entry.ts'

/** Types of the resources that elements of a document refer to. */
function referredTypes(bundle: JsonObject, references: readonly JsonObject[]): readonly string[] {
  const byUrl = new Map(
    objectsOf(bundle['entry']).map((entry) => [textOf(entry['fullUrl']), objectOf(entry['resource'])]),
  )
  return references.flatMap((reference) => {
    const resource = byUrl.get(textOf(reference['reference']))
    return textOf(resource?.['resourceType']) ?? []
  })
}

const valuesOf = (extensions: Json | undefined, ending: RegExp): readonly JsonObject[] =>
  objectsOf(extensions)
    .filter(({ url }) => ending.test(textOf(url) ?? ''))
    .flatMap((extension) => singleObject(extension['valueReference']))

type Recipient = 'professional' | 'organisation' | 'patient'

const recipientTypes: Readonly<Record<Recipient, readonly string[]>> = {
  professional: ['Practitioner', 'PractitionerRole'],
  organisation: ['Organization'],
  patient: ['Patient', 'RelatedPerson'],
}

/** A.1.4: who is to be informed: a professional, an organisation, or the patient. */
export const recipientsAreNamed = check<
  'D-10/fixtures-practitioner-organisation-patient',
  Exchange,
  { recipients: Recipient[] }
>('D-10/fixtures-practitioner-organisation-patient', 'recipients-are-named', (report, { recipients }) =>
  judgeDocument(report, (bundle) => {
    const references = resourcesOf(bundle, 'Composition').flatMap((one) => valuesOf(one['extension'], /recipient/i))
    if (references.length === 0) return notOffered('the report names no information recipient')
    const types = referredTypes(bundle, references)
    const missing = recipients.filter((kind) => !types.some((type) => recipientTypes[kind].includes(type)))
    if (missing.length === 0) return met(types.join(', '))
    return notMet({
      expected: `information recipients: ${recipients.join(', ')}`,
      observed: types.join(', ') || 'references that lead nowhere',
      at: 'Composition.extension(information-recipient)',
    })
  }),
)

/** A.1.5: a person wrote the report, and where software did too it is named as a Device. */
export const authorsAreNamed = check<'D-11/fixtures-both', Exchange, { software: boolean }>(
  'D-11/fixtures-both',
  'authors-are-named',
  (report, { software }) =>
    judgeDocument(report, (bundle) => {
      const authors = resourcesOf(bundle, 'Composition').flatMap((one) => objectsOf(one['author']))
      const types = referredTypes(bundle, authors)
      const person = types.some((type) => type.startsWith('Practitioner'))
      if (types.length === 0) return cannotTell('the report has no author that can be found')
      if (person && (!software || types.includes('Device'))) return met(types.join(', '))
      return notMet({
        expected: software ? 'a person and a Device' : 'a person',
        observed: types.join(', '),
        at: 'Composition.author',
      })
    }),
)

/** A.3: every reason of the order, coded or in words alone. */
export const everyReasonIsGiven = check<
  'D-18/fixture-2-reasons-one',
  Exchange,
  { reasons: { code?: string; text: string }[] }
>('D-18/fixture-2-reasons-one', 'every-reason-is-given', (report, { reasons }) =>
  judgeDocument(report, (bundle) => {
    const given = resourcesOf(bundle, 'ServiceRequest').flatMap((order) => listOf(order['reasonCode']))
    if (given.length === 0) return notOffered('no order gives a reason')
    const missing = reasons.filter(
      ({ code, text }) =>
        !given.some((reason) =>
          code === undefined
            ? textOf(objectOf(reason)?.['text']) === text
            : codingsOf(reason).some((coding) => coding.code === code),
        ),
    )
    if (missing.length === 0) return met(`${given.length} reasons`)
    return notMet({
      expected: reasons.map(({ code, text }) => code ?? `"${text}"`).join(' and '),
      observed: `without ${missing.map(({ code, text }) => code ?? `"${text}"`).join(', ')}`,
      at: 'ServiceRequest.reasonCode',
    })
  }),
)
