import type { ListedEntry } from './bound-entries.ts'
import { mhdEntries } from './bound-entries.ts'
import { objectsAt, textsAt, valuesAt } from './fhir-tree.ts'
import type { JsonObject } from './json-body.ts'
import { textOf } from './json-body.ts'
import { bare, codingsOf } from './list-entry.ts'
import type { Said } from './rule-table.ts'
import { checksOf, nothingToJudge } from './rule-table.ts'

/** SHA-1 of nothing: it marks a document that is put together when it is retrieved [MHD, delayed assembly]. */
const hashOfNothing = '2jmj7l5rSw0yVb/vlWAYkK/YBwk='

const identifiersOf = (entry: JsonObject, code: string): readonly JsonObject[] =>
  objectsAt(entry, 'identifier').filter(({ type }) => codingsOf(type).some((coding) => coding.code === code))

const without =
  (path: string) =>
  ({ entry }: ListedEntry): Said =>
    valuesAt(entry, path).length === 0 ? undefined : `it has ${path}`

/** Size and hash of an attachment, where one of them is given. */
function sizeAndHash(entry: JsonObject): { size: number | undefined; hash: string | undefined } | undefined {
  const [attachment] = objectsAt(entry, 'content.attachment')
  const [size, hash] = [attachment?.['size'], textOf(attachment?.['hash'])]
  if (size === undefined && hash === undefined) return undefined
  return { size: typeof size === 'number' ? size : undefined, hash }
}

/** IHE.MHD.Minimal.DocumentReference on the entries that it binds. */
export const mhdEntryRules = checksOf(mhdEntries, [
  {
    clause: 'MHD-01/no-doc-status',
    id: 'entries-say-no-doc-status',
    expected: 'no docStatus',
    at: 'DocumentReference.docStatus',
    say: without('docStatus'),
  },
  {
    clause: 'MHD-02/no-modifier',
    id: 'entries-have-no-modifier-extension',
    expected: 'no modifierExtension',
    at: 'DocumentReference.modifierExtension',
    say: without('modifierExtension'),
  },
  {
    clause: 'MHD-03/one-category',
    id: 'entries-have-one-category-at-most',
    expected: 'one category at most',
    at: 'DocumentReference.category',
    say: ({ entry }) => {
      const count = valuesAt(entry, 'category').length
      return count > 1 ? `${count} categories` : count === 0 ? nothingToJudge : undefined
    },
  },
  {
    clause: 'MHD-04/system-and-value',
    id: 'master-identifier-has-system-and-value',
    expected: 'masterIdentifier with system and value',
    at: 'DocumentReference.masterIdentifier',
    say: ({ entry }) => {
      const missing = ['system', 'value'].filter((name) => textsAt(entry, `masterIdentifier.${name}`).length === 0)
      return missing.length === 0 ? undefined : `masterIdentifier without ${missing.join(' and ')}`
    },
  },
  {
    clause: 'MHD-06/entry-uuid',
    id: 'entry-uuid-is-a-uuid-uri',
    expected: 'an identifier typed entryUUID has system urn:ietf:rfc:3986 and a value that starts with urn:uuid:',
    at: "DocumentReference.identifier.where(type.coding.code='entryUUID')",
    say: ({ entry }) => {
      const identifiers = identifiersOf(entry, 'entryUUID')
      if (identifiers.length === 0) return nothingToJudge
      const wrong = identifiers.find(
        ({ system, value }) => system !== 'urn:ietf:rfc:3986' || textOf(value)?.startsWith('urn:uuid:') !== true,
      )
      return wrong === undefined
        ? undefined
        : `${textOf(wrong['system']) ?? 'no system'}|${textOf(wrong['value']) ?? ''}`
    },
  },
  {
    clause: 'MHD-07/same-unique-id',
    id: 'unique-id-is-the-master-identifier',
    expected: 'an identifier typed uniqueId is the masterIdentifier',
    at: "DocumentReference.identifier.where(type.coding.code='uniqueId').value",
    say: ({ entry }) => {
      const values = identifiersOf(entry, 'uniqueId').flatMap(({ value }) => textOf(value) ?? [])
      const [master = ''] = textsAt(entry, 'masterIdentifier.value')
      const other = values.find((value) => bare(value) !== bare(master))
      return values.length === 0 ? nothingToJudge : other === undefined ? undefined : `${other}, not ${master}`
    },
  },
  {
    clause: 'MHD-08/one-content',
    id: 'entries-have-one-content',
    expected: 'exactly one content',
    at: 'DocumentReference.content',
    say: ({ entry }) => {
      const count = valuesAt(entry, 'content').length
      return count === 1 ? undefined : `${count} contents`
    },
  },
  {
    clause: 'MHD-09/no-data',
    id: 'attachments-hold-no-data',
    expected: 'no attachment.data: the document is at its URL',
    at: 'DocumentReference.content.attachment.data',
    say: without('content.attachment.data'),
  },
  {
    clause: 'MHD-10/both-or-neither',
    id: 'size-and-hash-come-together',
    expected: 'size and hash, or neither for a document that is made on demand',
    at: 'DocumentReference.content.attachment',
    say: ({ entry }) => {
      const given = sizeAndHash(entry)
      if (given === undefined) return undefined
      const missing = given.size === undefined ? 'size' : given.hash === undefined ? 'hash' : undefined
      return missing === undefined ? undefined : `no ${missing} beside the other`
    },
  },
  {
    clause: 'MHD-11/hash-of-nothing',
    id: 'size-zero-has-the-hash-of-nothing',
    expected: `size 0 with the hash ${hashOfNothing}, and that hash with size 0 alone`,
    at: 'DocumentReference.content.attachment.hash',
    say: ({ entry }) => {
      const given = sizeAndHash(entry)
      if (given?.size === undefined || given.hash === undefined) return nothingToJudge
      return (given.size === 0) === (given.hash === hashOfNothing)
        ? undefined
        : `size ${given.size}, hash ${given.hash}`
    },
  },
  {
    clause: 'MHD-13/subject-is-a-patient',
    id: 'subject-is-a-patient',
    expected: 'a subject of type Patient',
    at: 'DocumentReference.subject',
    say: ({ entry }) => {
      const types = [
        ...textsAt(entry, 'subject.type'),
        ...textsAt(entry, 'subject.reference').flatMap(
          (text) => /(?<![A-Za-z])([A-Z][A-Za-z]+)\/[^/]+$/.exec(text)?.[1] ?? [],
        ),
      ]
      const other = types.find((type) => type !== 'Patient')
      return types.length === 0 ? nothingToJudge : other === undefined ? undefined : `a subject of type ${other}`
    },
  },
  {
    clause: 'MHD-14/status-value',
    id: 'status-is-current-or-superseded',
    expected: 'status current or superseded',
    at: 'DocumentReference.status',
    say: ({ entry }) => {
      const [status = 'no status'] = textsAt(entry, 'status')
      return ['current', 'superseded'].includes(status) ? undefined : status
    },
  },
  {
    clause: 'MHD-15/home-community',
    id: 'home-community-is-one',
    expected: 'one homeCommunityId at most, with a value',
    at: 'DocumentReference.extension(ihe-HomeCommunityId)',
    say: ({ entry }) => {
      const found = objectsAt(entry, 'extension').filter(
        ({ url }) => textOf(url)?.endsWith('/ihe-HomeCommunityId') === true,
      )
      if (found.length === 0) return nothingToJudge
      const empty = found.some((one) => !Object.keys(one).some((name) => name.startsWith('value')))
      return found.length > 1 ? `${found.length} communities` : empty ? 'an extension without a value' : undefined
    },
  },
])
