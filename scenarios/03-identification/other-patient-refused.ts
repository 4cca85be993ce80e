import { otherPatientIsRefused } from '../../checks/refusal.ts'
import { currentOf } from '../../harness/holdings/select.ts'
import { scenario } from '../../harness/scenario/scenario.ts'
import { retrieve } from '../study-path.ts'
import { listedIn } from '../positive-control.ts'

/** Step 3: the token of the confirmed patient opens nobody else's data [C-1]. */
scenario(
  'other-patient-refused',
  {
    role: 'country-a',
    folder: '03-identification',
    title: "The confirmed patient's token opens neither the list nor a document of another patient",
    proves: ['ST-03c/other-patient-refused'],
  },
  async ({ countryA, holdings, check, need, claims, notClaimed }) => {
    if (!claims.tokensAreBound) {
      notClaimed(
        'ST-03c/other-patient-refused',
        'the target does not claim C-1: its tokens are not bound to the patient',
      )
      return
    }
    const [patient, other] = [holdings.patient('main'), holdings.patient('second')]
    need(listedIn(await countryA.findDocuments(patient)), 'the positive control failed: the own list does not open')
    const bearer = await countryA.fhirToken(patient)
    check(await countryA.findDocuments(other, [], { bearer }), otherPatientIsRefused, {
      what: "another patient's list",
    })

    const pages = await countryA.findAllDocuments(other)
    const [held] = currentOf(holdings.documentsOf(other))
    const own = await retrieve(
      { countryA, holdings, need },
      other,
      pages,
      need(held, 'the other patient has no document'),
    )
    const url = own.exchange.request.url
    const refused = await countryA.retrieveDocument(other, url, own.params.contentType, { bearer })
    check(refused, otherPatientIsRefused, { what: "another patient's document" })
  },
)
