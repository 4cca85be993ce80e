import { acquisitionIsNotPublication, momentsOfAStudyAgree } from '../../checks/study-moment.ts'
import type { Study } from '../../fixtures/catalogue/facts.ts'
import { currentOf, keyOfDocument, keysOf } from '../../harness/holdings/select.ts'
import { scenario } from '../../harness/scenario/scenario.ts'
import { heldOf, retrieveTheRight } from '../study-path.ts'

const wallClock = ({ startedAt }: Study): string => startedAt.slice(0, 19)
const dayInUtc = ({ startedAt }: Study): string => new Date(startedAt).toISOString().slice(0, 10)

/** Article 2: studies at the edges of days and clocks, where a wrong zone shows. */
scenario(
  'moment-of-a-study',
  {
    role: 'country-a',
    folder: '06-list',
    title: 'Entry, manifest and DICOM agree on when a study was made: at the year’s end and when the clock goes back',
    proves: ['A2-07/context-period-start-imagingstudy', 'A2-07/differs-documentreference-date-fixture'],
  },
  async (context) => {
    const { countryA, holdings, check } = context
    const patient = holdings.patient('times')
    const pages = await countryA.findAllDocuments(patient)
    const studies = holdings.studiesOf(patient)
    const awkward = studies.filter(
      (study) =>
        dayInUtc(study) !== study.startedAt.slice(0, 10) ||
        studies.some((other) => other !== study && wallClock(other) === wallClock(study)),
    )
    for (const study of awkward) {
      const [fhir, dicom] = [
        heldOf(context, patient, study, 'manifest-fhir'),
        heldOf(context, patient, study, 'manifest-kos'),
      ]
      if (fhir === undefined || dicom === undefined) continue
      const manifest = (await retrieveTheRight(context, patient, pages, fhir)).exchange
      const kos = (await retrieveTheRight(context, patient, pages, dicom)).exchange
      check({ pages, manifest, kos }, momentsOfAStudyAgree, { key: keyOfDocument(fhir) })
    }
    const later = currentOf(holdings.documentsOf(patient)).filter(
      ({ study, createdAt }) => Date.parse(createdAt) > Date.parse(study.startedAt),
    )
    check(pages, acquisitionIsNotPublication, { later: keysOf(later) })
  },
)
