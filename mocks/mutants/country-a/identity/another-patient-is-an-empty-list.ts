import { decodeJwt } from 'jose'
import { jsonAnswer } from '../../../country-a/fhir/fhir-answer.ts'
import { patientIn } from '../../../country-a/token/token-order.ts'
import { withRefusals } from '../access/with-refusals.ts'
import { mutant } from '../../mutant.ts'

export const anotherPatientIsAnEmptyList = mutant({
  id: 'another-patient-is-an-empty-list',
  fault: 'The list of another patient is answered by 200, as if that patient had no documents.',
  breaks: ['ST-03c/other-patient-refused'],
  mutate: (country) =>
    withRefusals(country, (diagnostics, _response, { url, headers }) => {
      const isList = url.pathname.endsWith('/DocumentReference')
      if (diagnostics !== 'the token does not open this patient' || !isList) return undefined
      const claims = decodeJwt(headers.get('authorization')?.slice(7) ?? '')
      return patientIn(claims) === undefined
        ? undefined
        : jsonAnswer({ resourceType: 'Bundle', type: 'searchset', total: 0 })
    }),
})
