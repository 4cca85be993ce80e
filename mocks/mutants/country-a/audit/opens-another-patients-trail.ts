import { jsonAnswer } from '../../../country-a/fhir/fhir-answer.ts'
import { mutant } from '../../mutant.ts'

export const opensAnotherPatientsTrail = mutant({
  id: 'opens-another-patients-trail',
  fault: "The token of one patient opens another patient's audit trail.",
  breaks: ['ST-03c/other-patient-refused'],
  mutate: (country) => ({
    ...country,
    answer: (_request, response, { url }) => {
      if (!url.pathname.endsWith('/AuditEvent') || response.status !== 403) return response
      const second = country.world.catalogue.patients.find(({ purpose }) => purpose === 'second')
      const asked = url.searchParams.get('patient.identifier')
      if (second === undefined || asked?.endsWith(second.identifiers[0].value) !== true) return response
      const entry = country.world.state.accesses.flatMap((access) =>
        access.patients
          .filter((patient) => patient === second)
          .map((patient) => ({ resource: country.auditEvent(access, patient), search: { mode: 'match' } })),
      )
      return entry.length === 0
        ? response
        : jsonAnswer({ resourceType: 'Bundle', type: 'searchset', total: entry.length, entry })
    },
  }),
})
