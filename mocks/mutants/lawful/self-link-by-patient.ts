import { lawfulVariant } from '../mutant.ts'

export const selfLinkByPatient = lawfulVariant({
  id: 'self-link-by-patient',
  what: 'The self link names the patient by its id, not by the identifier of the request.',

  mutate: (country) => ({
    ...country,
    selfLink: (resourceType, applied) =>
      country.selfLink(
        resourceType,
        applied.map(([name, value]) => (name === 'patient.identifier' ? ['patient', 'p-1'] : [name, value])),
      ),
  }),
})
