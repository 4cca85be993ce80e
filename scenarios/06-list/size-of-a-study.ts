import { sizeIsThatOfTheObjects } from '../../checks/list-parameters.ts'
import { scenario } from '../../harness/scenario/scenario.ts'
import { instancesOf, pathOfAnyOption } from '../study-path.ts'

/** Article 10: whoever chooses by size gets what the list said, as far as bytes go [convention C-2]. */
scenario(
  'size-of-a-study',
  {
    role: 'country-a',
    folder: '06-list',
    title: 'The size that the list says of a study is that of the objects that come',
    proves: ['A10-07/size-figure-exists-study'],
    option: ['A', 'C'],
  },
  async (context) => {
    const { countryA, holdings, check } = context
    const patient = holdings.patient('main')
    const pages = await countryA.findAllDocuments(patient)
    const { study, place } = await pathOfAnyOption(context, patient, pages, holdings.studiesOf(patient))
    const { studyInstanceUid } = study
    const bearer = await countryA.imagingToken(patient, place, studyInstanceUid)
    const objects = await countryA.retrieveDicom(place, bearer === '' ? undefined : bearer, { studyInstanceUid })
    check({ pages, objects }, sizeIsThatOfTheObjects, { studyInstanceUid, instances: instancesOf(study) })
  },
)
