import { mutant } from '../../mutant.ts'

export const selfLinkWithoutPatient = mutant({
  id: 'self-link-without-patient',
  fault: 'The self link leaves out the patient that the list was selected by.',
  breaks: ['ST-05e/self-link'],
  mutate: (country) => ({
    ...country,
    selfLink: (resourceType, applied) =>
      country.selfLink(
        resourceType,
        applied.filter(([name]) => !name.startsWith('patient')),
      ),
  }),
})
