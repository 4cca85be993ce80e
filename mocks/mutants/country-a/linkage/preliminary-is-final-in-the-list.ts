import { CONVENTION_EXTENSION } from '../../../../terms/canonicals.ts'
import { extensionsBut, withEntries } from '../list/with-entries.ts'
import { mutant } from '../../mutant.ts'

export const preliminaryIsFinalInTheList = mutant({
  id: 'preliminary-is-final-in-the-list',
  fault: 'The entry of a preliminary report says that it is final.',
  breaks: ['A8-02/docstatus-forbidden-mhd-minimal'],
  mutate: (country) =>
    withEntries(country, (entry, { report, patient }) => {
      if (report?.version.status !== 'preliminary' || patient.purpose !== 'versions') return entry
      const final = { url: CONVENTION_EXTENSION.reportStatus, valueCode: 'final' }
      return { ...entry, extension: [...extensionsBut(entry, '/report-status'), final] }
    }),
})
