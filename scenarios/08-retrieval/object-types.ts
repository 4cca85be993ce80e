import { objectsAreAsTheyAreStored } from '../../checks/held-content.ts'
import {
  doseHasUnits,
  doseIsReported,
  everySpecimenIsNamed,
  keyObjectsAreListed,
  slideNamesItsSpecimen,
  textInObjectsIsUnchanged,
} from '../../checks/object-content.ts'
import {
  electrocardiogramsAreExchanged,
  endoscopyIsExchanged,
  photographyIsExchanged,
  pressuresAreExchanged,
  radiologyIsExchanged,
  slidesAreExchanged,
  ultrasoundIsExchanged,
} from '../../checks/object-types.ts'
import { scenario } from '../../harness/scenario/scenario.ts'
import { objectStudies } from '../object-studies.ts'

/** One study of each type of Article 1, and the check of its clause; those that no clause names are compared alone. */
const types = [
  ['objects-radiography', 'CR and DX', radiologyIsExchanged],
  ['objects-mammography', 'MG, with SR, KO and PR', radiologyIsExchanged],
  ['objects-enhanced-mr', 'MR, enhanced and HTJ2K', radiologyIsExchanged],
  ['objects-pet-ct', 'PET and CT', radiologyIsExchanged],
  ['objects-photograph', 'VL photographic', photographyIsExchanged],
  ['objects-ultrasound', 'US and US multi-frame', ultrasoundIsExchanged],
  ['objects-endoscopy', 'video endoscopic', endoscopyIsExchanged],
  ['objects-slide', 'VL whole slide', slidesAreExchanged],
  ['objects-ecg', '12-lead ECG', electrocardiogramsAreExchanged],
  ['objects-angiography', 'hemodynamic waveform, with XA and dose report', pressuresAreExchanged],
  ['objects-dental', 'intra-oral image'],
  ['objects-nuclear', 'NM, whole body'],
  ['objects-radiotherapy', 'RT structure set and RT dose'],
  ['objects-ophthalmic', 'ophthalmic photography'],
  ['objects-eeg', 'EEG'],
  ['objects-captured', 'secondary capture and encapsulated PDF'],
] as const

/** Step 8: every type of object that Article 1 names [PS3.4 B.5]. */
scenario(
  'object-types',
  {
    role: 'country-a',
    folder: '08-retrieval',
    title: 'Every type of object is listed, described in the manifest and retrieved as it is stored',
    proves: [
      'ST-08/exact-object',
      'A1-02a/study-ct-mr-cr',
      'A1-02b/study-vl-photographic-1',
      'A1-02c/study-us-1-2',
      'A1-02d/study-video-endoscopic-1',
      'A1-02e/study-vl-wsi-1',
      'A1-02f/study-12-lead-ecg',
      'A1-02g/study-hemodynamic-waveform-1',
      'A1-04/content-known-same-transfer',
      'A10-11/kos-title-113000-etc',
      'D-19/whole-slide-fixture-specimen',
      'D-19/several-specimen-identifiers',
      'D-32/presence-dose-observation-rdsr',
      'D-32/units',
    ],
    option: ['A', 'C'],
  },
  async (context) => {
    const { check, need } = context
    const studies = await objectStudies(context)
    for (const [id, what, isExchanged] of types) {
      const { evidence, params } = await studies.exchanged(id, what)
      if (isExchanged !== undefined) check(evidence, isExchanged, params)
      const [manifest, objects] = evidence.found
      if (manifest === undefined || objects === undefined) continue
      const stored = studies.stored(id)
      // what a type loses is judged as that type
      const ofItsType = isExchanged?.judge(evidence, params).is !== 'notMet'
      if (ofItsType && stored.length > 0) check(objects, objectsAreAsTheyAreStored, { objects: stored })
      const uidOf = (kind: string): { sopInstanceUid: string; sopClassUid: string } =>
        need(
          params.objects.find((one) => one.kind === kind),
          `the holdings have no ${kind} in ${id}`,
        )
      switch (id as string) {
        case 'objects-mammography': {
          const { sopInstanceUid, sopClassUid } = uidOf('key-objects')
          check(objects, textInObjectsIsUnchanged, { held: studies.texts(id) })
          check({ manifest, objects }, keyObjectsAreListed, { sopInstanceUid, sopClassUid })
          break
        }
        case 'objects-slide': {
          const { sopInstanceUid } = uidOf('whole-slide')
          check(objects, slideNamesItsSpecimen, { sopInstanceUid })
          check(objects, everySpecimenIsNamed, { sopInstanceUid, specimens: 2 })
          break
        }
        case 'objects-angiography': {
          const { sopInstanceUid } = uidOf('dose-report')
          check(objects, doseIsReported, { sopInstanceUid })
          check(objects, doseHasUnits, { sopInstanceUid })
          break
        }
        default:
      }
    }
  },
)
