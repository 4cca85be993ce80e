import type { Study } from '../../../../fixtures/catalogue/facts.ts'
import type { CountryA } from '../../../country-a/country.ts'
import type { ListItem } from '../../../country-a/country-world.ts'
import { withResources } from '../documents/with-resources.ts'
import type { Mutant } from '../../mutant.ts'
import { mutant } from '../../mutant.ts'

interface WrongStudyFault extends Pick<Mutant, 'id' | 'fault' | 'breaks'> {
  /** The study that a report names in the place of its own. */
  study: (country: CountryA, item: ListItem) => Study | undefined
}

/** Reports that point to a study which exists, and is not theirs. */
const faults: readonly WrongStudyFault[] = [
  {
    id: 'report-of-another-patients-study',
    fault: 'A report points to the study of another patient.',
    breaks: ['UC-05/study-uid-sets', 'UC-15/by-study-uid', 'A2-02/study-instance-uid'],
    study: ({ world }, { patient }) =>
      patient.purpose === 'main'
        ? world.catalogue.studies.find(({ patientId }) => patientId !== patient.id)
        : undefined,
  },
  {
    id: 'report-of-the-other-hospitals-study',
    fault: 'A report points to the study to which another hospital gave the same accession number.',
    breaks: ['UC-15/by-study-uid'],
    study: ({ world }, { study }) =>
      world.catalogue.studies.find(({ id, accession }) => id !== study.id && accession.value === study.accession.value),
  },
]

export const wrongStudyFaults: readonly Mutant[] = faults.map(({ study, ...parts }) =>
  mutant({
    ...parts,
    mutate: (country) =>
      withResources(country, 'report', (resource, item) => {
        const other = resource.resourceType === 'ImagingStudy' ? study(country, item) : undefined
        if (other === undefined) return resource
        const own = `urn:oid:${item.study.studyInstanceUid}`
        const identifier = (resource.identifier ?? []).map((one) =>
          one.value === own ? { ...one, value: `urn:oid:${other.studyInstanceUid}` } : one,
        )
        return { ...resource, identifier }
      }),
  }),
)
