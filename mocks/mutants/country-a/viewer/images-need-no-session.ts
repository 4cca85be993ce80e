import { studyAt } from './study-at.ts'
import { mutant } from '../../mutant.ts'

export const imagesNeedNoSession = mutant({
  id: 'images-need-no-session',
  fault: 'Images of the viewer are shown to whoever knows their address.',
  breaks: ['OB-03/viewer-without-expired-foreign'],
  mutate: (country) => ({
    ...country,
    sessionOf: (context) => {
      const study = studyAt(country, context)
      const patient = country.world.catalogue.patients.find(({ id }) => id === study?.patientId)
      const open = context.url.pathname.endsWith('/rendered') && !context.headers.has('cookie')
      return open && study !== undefined && patient !== undefined
        ? { study, patient, professional: '' }
        : country.sessionOf(context)
    },
  }),
})
