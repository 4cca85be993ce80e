import type { StoredObject } from '../checks/held-content.ts'
import type { HeldTexts } from '../checks/object-content.ts'
import { allMatches, keyOf } from '../checks/document-list.ts'
import type { HeldObject, ObjectTypeEvidence, ObjectTypeParams } from '../checks/object-types.ts'
import type { Study } from '../fixtures/catalogue/facts.ts'
import type { Exchange } from '../harness/exchange/exchange.ts'
import { keyOfDocument } from '../harness/holdings/select.ts'
import type { ScenarioContext } from '../harness/scenario/scenario.ts'
import type { ClauseForA } from '../profiles/requirements/requirements.ts'
import { TRANSFER_SYNTAX } from '../terms/uids.ts'
import { heldOf, pathToStudy } from './study-path.ts'

type Context = Pick<ScenarioContext<ClauseForA>, 'countryA' | 'holdings' | 'need'>

/** Plain studies of the patient, one on each channel: by them a fault of every study is told from one of a type. */
const plainStudies = ['objects-radiotherapy', 'objects-plain']
const asStored = 'multipart/related; type="application/dicom"; transfer-syntax=*'

const carriedBy: Readonly<Record<string, string>> = {
  ecg: 'waveform',
  hemodynamic: 'waveform',
  eeg: 'waveform',
  'text-report': 'report',
  'dose-report': 'report',
  'key-objects': 'report',
  'encapsulated-pdf': 'document',
  'structure-set': 'structures',
  'presentation-state': 'presentation',
}

function heldObjects(study: Study): HeldObject[] {
  return study.series.flatMap(({ kind, transferSyntaxUid, instances }) =>
    instances.map(({ sopInstanceUid, sopClassUid, numberOfFrames }) => ({
      sopInstanceUid,
      sopClassUid,
      numberOfFrames,
      kind: kind ?? 'image',
      transferSyntaxUid: transferSyntaxUid ?? TRANSFER_SYNTAX.explicitVrLittleEndian,
      carries: carriedBy[kind ?? ''] ?? 'pixels',
    })),
  )
}

/** The objects of a study whose content the holdings state. */
export function storedObjects({ contentOf }: Context['holdings'], study: Study): StoredObject[] {
  const content = contentOf?.(study) ?? {}
  return study.series.flatMap(({ kind, modality, transferSyntaxUid, laterality, instances }) =>
    instances.flatMap(({ sopInstanceUid }) => {
      const held = content[sopInstanceUid]
      if (held === undefined) return []
      return {
        sopInstanceUid,
        kind: kind ?? modality,
        transferSyntaxUid: transferSyntaxUid ?? TRANSFER_SYNTAX.explicitVrLittleEndian,
        ...(laterality === undefined ? {} : { laterality }),
        digests: held.digests,
        measurements: [...held.measurements],
      }
    }),
  )
}

/** The studies of the patient with every type of object: lists once, retrieves each study as it is stored. @throws PrerequisiteMissing */
export async function objectStudies(context: Context): Promise<{
  exchanged: (id: string, what: string) => Promise<{ evidence: ObjectTypeEvidence; params: ObjectTypeParams }>
  texts: (id: string) => HeldTexts[]
  stored: (id: string) => StoredObject[]
}> {
  const { countryA, holdings, need } = context
  const patient = holdings.patient('object-types')
  const list = await countryA.findAllDocuments(patient)
  const listed = new Set(need(allMatches(list), 'the list of documents is no searchset').map(keyOf))
  const studyOf = (id: string): Study =>
    need(
      holdings.studiesOf(patient).find((study) => study.id === id),
      `the holdings have no study ${id}`,
    )
  const keyOfManifest = (study: Study): string =>
    keyOfDocument(need(heldOf(context, patient, study, 'manifest-fhir'), `no manifest of ${study.id} is held`))
  const retrieved = async (study: Study): Promise<{ channel: string; found: readonly Exchange[] }> => {
    const { manifest, place } = await pathToStudy(context, patient, list, study)
    if (place === undefined) return { channel: 'none', found: [manifest.exchange] }
    const { studyInstanceUid } = study
    const bearer = await countryA.imagingToken(patient, place, studyInstanceUid)
    const objects = await countryA.retrieveDicom(place, bearer, { studyInstanceUid }, asStored)
    return { channel: place.channel, found: [manifest.exchange, objects] }
  }
  const plain = new Map<string, { study: Study; found: readonly Exchange[] }>()
  for (const study of plainStudies.map((id) => studyOf(id))) {
    const { channel, found } = await retrieved(study)
    plain.set(channel, { study, found })
  }
  const [anyPlain] = plain.values()
  return {
    exchanged: async (id, what) => {
      const study = studyOf(id)
      const key = keyOfManifest(study)
      const { channel, found } = listed.has(key) ? await retrieved(study) : { channel: '', found: [] }
      const control = need(plain.get(channel) ?? anyPlain, 'no plain study of the patient with every type of object')
      const controls = heldObjects(control.study)
      return {
        evidence: { list, control: control.found, found },
        params: { what, key, objects: heldObjects(study), controls },
      }
    },
    stored: (id) => storedObjects(holdings, studyOf(id)),
    texts: (id) => {
      const study = studyOf(id)
      return study.series.flatMap(({ description, reportText, transferSyntaxUid, instances }) =>
        instances.map(({ sopInstanceUid }) => ({
          sopInstanceUid,
          transferSyntaxUid: transferSyntaxUid ?? TRANSFER_SYNTAX.explicitVrLittleEndian,
          StudyDescription: study.description,
          SeriesDescription: description,
          ...(reportText === undefined ? {} : { reportText }),
        })),
      )
    },
  }
}
