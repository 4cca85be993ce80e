import { studyAt } from './study-at.ts'
import { mutant } from '../../mutant.ts'

export const pagesNeedNoSession = mutant({
  id: 'pages-need-no-session',
  fault: 'Pages and images of the viewer are shown to whoever knows their address.',
  breaks: ['OB-03/viewer-without-expired-foreign'],
  mutate: (country) => ({
    ...country,
    sessionOf: (context) => {
      const study = studyAt(country, context)
      const patient = country.world.catalogue.patients.find(({ id }) => id === study?.patientId)
      return context.headers.has('cookie') || study === undefined || patient === undefined
        ? country.sessionOf(context)
        : { study, patient, professional: '' }
    },
  }),
})
