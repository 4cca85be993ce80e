import { sha256 } from '@noble/hashes/sha2.js'
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js'
import { ACCESSION_TYPE, CODE_SYSTEM, DCM, MHD_IDENTIFIER_TYPE } from '../../../terms/codes.ts'
import { DICOM_UID_SYSTEM, urnOid } from '../../../terms/uids.ts'
import type { Guides } from '../../../fixtures/documents/guides.ts'
import { writtenBy } from '../../../fixtures/documents/guides.ts'
import type { ListItem } from '../country-world.ts'
import type { Identifier } from './document-reference.ts'
import { accessionsOf, studiesOf } from './entry-studies.ts'

const typed = ({ mhd }: Guides, code: keyof typeof MHD_IDENTIFIER_TYPE): Pick<Identifier, 'type'> =>
  writtenBy.mhd[mhd].identifiersAreTyped ? { type: { coding: [MHD_IDENTIFIER_TYPE[code]] } } : {}

/** Identifier of this very version: told by `use` in MHD 4.2.3, and by `type` too in 4.2.4. */
export function masterIdentifierOf(item: ListItem, guides: Guides): Identifier {
  return {
    use: 'usual',
    ...typed(guides, 'uniqueId'),
    system: CODE_SYSTEM.rfc3986,
    value: urnOid(item.uniqueId),
  }
}

/** All identifiers of an entry: of the entry, of the version [mado-docref-1], and common to all versions. */
export function identifiersOf(item: ListItem, guides: Guides): readonly Identifier[] {
  const common = item.report?.report.identifier
  return [
    masterIdentifierOf(item, guides),
    {
      use: 'official',
      ...typed(guides, 'entryUuid'),
      system: CODE_SYSTEM.rfc3986,
      value: `urn:uuid:${entryUuidOf(item)}`,
    },
    ...(common === undefined
      ? []
      : [
          {
            use: 'secondary',
            type: { coding: [{ system: CODE_SYSTEM.identifierType, code: 'RI' }] },
            system: CODE_SYSTEM.rfc3986,
            value: `urn:uuid:${common}`,
          },
        ]),
  ]
}

/** Study Instance UIDs as MADO and convention C-5 carry them in `context.related`. */
export function studyIdentifiersOf(item: ListItem): readonly Identifier[] {
  return studiesOf(item).map((study) => ({
    type: { coding: [DCM.studyInstanceUid] },
    system: DICOM_UID_SYSTEM,
    value: urnOid(study.studyInstanceUid),
  }))
}

/** Accession numbers, each with its issuer [MadoAccessionNumberIdentifier]. */
export function accessionIdentifiersOf(item: ListItem): readonly Identifier[] {
  return accessionsOf(item).map((accession) => ({
    type: { coding: [ACCESSION_TYPE, DCM.accessionNumber] },
    ...accession,
  }))
}

function entryUuidOf(item: ListItem): string {
  const hex = bytesToHex(sha256(utf8ToBytes(`entry ${item.kind} ${item.id} ${item.uniqueId}`)))
  const variant = ((parseInt(hex.slice(16, 17), 16) & 0x3) | 0x8).toString(16)
  return [
    hex.slice(0, 8),
    hex.slice(8, 12),
    `8${hex.slice(13, 16)}`,
    `${variant}${hex.slice(17, 20)}`,
    hex.slice(20, 32),
  ].join('-')
}
