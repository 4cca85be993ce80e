import type { Instance, Study } from '../../../../fixtures/catalogue/facts.ts'
import { part10File } from '../../../../fixtures/dicom/data-set.ts'
import type { DataSet } from '../../../../fixtures/dicom/data-set.ts'
import { manifestKosData } from '../../../../fixtures/documents/manifest-kos.ts'
import { MODALITY, REGION } from '../../../../terms/codes.ts'
import { SOP_CLASS } from '../../../../terms/uids.ts'
import type { CountryA } from '../../../country-a/country.ts'
import { manifestPlace } from '../../../country-a/fhir/document-bytes.ts'
import type { Mutant } from '../../mutant.ts'
import { mutant } from '../../mutant.ts'
import { otherLastDigit } from '../objects/with-files.ts'
import { itemsIn, withItems, withKos } from './with-kos.ts'

interface TwinFault extends Pick<Mutant, 'id' | 'fault' | 'breaks'> {
  /** The study that the KOS describes in the place of its own. */
  study?: (study: Study) => Study
  data?: (data: DataSet) => DataSet
}

const asManifest = ['A13-02/kos-variant-equivalent'] as const
const asIndex = ['A10-24/kos-parses-sop-class'] as const

/** Edits the instances of the first series that has several of one frame each. */
const oneSeries =
  (edit: (instances: readonly Instance[]) => readonly Instance[]) =>
  (study: Study): Study => {
    const chosen = study.series.find(
      ({ instances }) => instances.length > 1 && instances.every(({ numberOfFrames }) => numberOfFrames === 1),
    )
    return {
      ...study,
      series: study.series.map((series) =>
        series === chosen ? { ...series, instances: edit(series.instances) } : series,
      ),
    }
  }

/** The first two series each have the objects of the other. */
function crossed(study: Study): Study {
  const [one, two, ...others] = study.series
  if (one === undefined || two === undefined) return study
  return { ...study, series: [{ ...one, instances: two.instances }, { ...two, instances: one.instances }, ...others] }
}

const replacedBy =
  (from: RegExp, to: string) =>
  (data: DataSet, keyword: string): DataSet => ({ ...data, [keyword]: (data[keyword] as string).replace(from, to) })

/** KOS manifests that are right by themselves and say something else than their FHIR twins. */
const faults: readonly TwinFault[] = [
  {
    id: 'kos-lacks-an-instance',
    fault: 'The KOS manifest lists one instance less than its FHIR twin.',
    breaks: asIndex,
    study: oneSeries((instances) => instances.slice(0, -1)),
  },
  {
    id: 'kos-lists-one-instance-more',
    fault: 'The KOS manifest lists an instance that neither its FHIR twin nor the store has.',
    breaks: asIndex,
    study: oneSeries(([first, ...others]) =>
      first === undefined ? others : [first, ...others, { ...first, sopInstanceUid: `${first.sopInstanceUid}.7` }],
    ),
  },
  {
    id: 'kos-has-objects-under-another-series',
    fault: 'Two series of the KOS manifest have each the objects of the other.',
    breaks: [...asManifest, 'A10-24/single-series-retrieval-kos'],
    study: crossed,
  },
  {
    id: 'kos-names-another-sop-class',
    fault: 'The KOS manifest names another SOP class for its objects.',
    breaks: asManifest,
    study: oneSeries((instances) => instances.map((one) => ({ ...one, sopClassUid: SOP_CLASS.secondaryCapture }))),
  },
  {
    id: 'kos-names-another-modality',
    fault: 'The KOS manifest names another modality for its series.',
    breaks: asManifest,
    study: (study) => ({ ...study, series: study.series.map((series) => ({ ...series, modality: MODALITY.CR.code })) }),
  },
  {
    id: 'kos-names-another-region',
    fault: 'The KOS manifest names another region of the body.',
    breaks: asManifest,
    study: (study) => ({ ...study, region: REGION.lowerTrunk }),
  },
  {
    id: 'kos-is-of-another-year',
    fault: 'The KOS manifest has the study in another year.',
    breaks: [...asManifest, 'A2-07/context-period-start-imagingstudy'],
    study: (study) => ({ ...study, startedAt: study.startedAt.replace(/^\d{4}/, '2019') }),
  },
  {
    id: 'kos-has-another-description',
    fault: 'The KOS manifest describes the study as another.',
    breaks: asManifest,
    study: (study) => ({ ...study, description: 'Knee, two views' }),
  },
  {
    id: 'kos-has-another-accession-number',
    fault: 'The KOS manifest has another accession number.',
    breaks: asManifest,
    data: (data) =>
      withItems(data, 'ReferencedRequestSequence', (request) => ({
        ...request,
        AccessionNumber: otherLastDigit(request['AccessionNumber'] as string),
      })),
  },
  {
    id: 'kos-is-of-another-patient',
    fault: 'The KOS manifest has the Patient ID of somebody else.',
    breaks: ['ST-03c/demographics-agree'],
    data: (data) => {
      const value = otherLastDigit(data['PatientID'] as string)
      const others = itemsIn(data, 'OtherPatientIDsSequence').map((one) => ({ ...one, PatientID: value }))
      return { ...data, PatientID: value, OtherPatientIDsSequence: others }
    },
  },
  {
    id: 'kos-has-another-name',
    fault: 'The KOS manifest has another family name.',
    breaks: asManifest,
    data: (data) => replacedBy(/^[^^]+/, 'Svetimas')(data, 'PatientName'),
  },
  {
    id: 'kos-has-another-birth-date',
    fault: 'The KOS manifest has another birth date.',
    breaks: asManifest,
    data: (data) => replacedBy(/^\d{4}/, '1911')(data, 'PatientBirthDate'),
  },
  {
    id: 'kos-has-another-sex',
    fault: 'The KOS manifest has another sex.',
    breaks: asManifest,
    data: (data) => ({ ...data, PatientSex: data['PatientSex'] === 'M' ? 'F' : 'M' }),
  },
]

/** The country whose KOS manifests describe other studies. */
function withKosOf(country: CountryA, edit: (study: Study) => Study): CountryA {
  return {
    ...country,
    documentBytes: (item) => {
      const { manifest } = item
      if (item.kind !== 'manifest-kos' || manifest === undefined) return country.documentBytes(item)
      const described = { ...manifest, study: edit(item.study) }
      return part10File(manifestKosData(country.world.catalogue, described, manifestPlace(country, item)))
    },
  }
}

export const twinFaults: readonly Mutant[] = faults.map(({ study, data, ...parts }) =>
  mutant({
    ...parts,
    mutate: (country) => (study === undefined ? withKos(country, data ?? ((same) => same)) : withKosOf(country, study)),
  }),
)
