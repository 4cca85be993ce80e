import { otherStudyOf } from '../frames/other-study-of.ts'
import { mutant } from '../../mutant.ts'

export const renderedShowsAnotherPatient = mutant({
  id: 'rendered-shows-another-patient',
  fault: 'Rendered images are those of another patient.',
  breaks: ['WADO-02/requested-frame', 'WADO-02/study-and-series'],
  mutate: (country) => ({
    ...country,
    renderedImage: (stored, frame, image, parameters) => {
      const other = otherStudyOf(country, stored, { ofPatient: false })
      const own = country.renderedImage(stored, frame, image, parameters)
      return own === undefined || other === undefined ? own : country.renderedImage(other, 1, image, parameters)
    },
  }),
})
