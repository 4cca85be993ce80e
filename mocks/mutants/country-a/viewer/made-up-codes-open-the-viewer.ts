import type { CountryA } from '../../../country-a/country.ts'
import { mutant } from '../../mutant.ts'

export const madeUpCodesOpenTheViewer = mutant({
  id: 'made-up-codes-open-the-viewer',
  fault: 'Any code opens the viewer on the study that was launched last.',
  breaks: ['OB-03/viewer-without-expired-foreign'],
  mutate: (country) => {
    let last: ReturnType<CountryA['redeemCode']>
    const issued = new Set<string>()
    return {
      ...country,
      oneTimeUrl: (code, grant) => {
        last = grant
        issued.add(code)
        return country.oneTimeUrl(code, grant)
      },
      redeemCode: (code) => (issued.has(code) ? country.redeemCode(code) : last),
    }
  },
})
