import { isViewable } from '../../../country-a/option-of.ts'
import { mutant } from '../../mutant.ts'

export const codeOpensAnotherStudy = mutant({
  id: 'code-opens-another-study',
  fault: 'A one-time URL opens another study of the patient than the launch named.',
  breaks: ['VIEW-06/images-of-the-study', 'OB-02/judged-browser-after-redirects'],
  mutate: (country) => ({
    ...country,
    redeemCode: (code) => {
      const grant = country.redeemCode(code)
      const { catalogue, options } = country.world
      const other = catalogue.studies.find(
        (study) =>
          study.patientId === grant?.patient.id && study !== grant.study && isViewable(catalogue, options, study),
      )
      return grant === undefined || other === undefined ? grant : { ...grant, study: other }
    },
  }),
})
