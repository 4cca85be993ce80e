import { renderedIsCurrent, renderedIsUnflipped, renderedIsWhole } from '../../checks/picture-label.ts'
import { scenario } from '../../harness/scenario/scenario.ts'
import { markText } from '../imaging-subject.ts'
import { pathOfAnyOption } from '../study-path.ts'

/** Step 8: how a rendered picture lies, whether it is whole, and its version, by the label in its pixels [PS3.18 10.4.1.1.3]. */
scenario(
  'rendered-pictures',
  {
    role: 'country-a',
    folder: '08-retrieval',
    title: 'A rendered picture is upright, whole and of the current version',
    proves: ['WADO-02/unflipped', 'WADO-02/whole', 'WADO-02/right-version'],
    option: ['A', 'C'],
  },
  async ({ countryA, holdings, check, need }) => {
    const patient = holdings.patient('object-types')
    const repeated = holdings
      .studiesOf(patient)
      .filter(({ series }) => series.some(({ instances }) => instances.some((one) => one.pictureVersion !== undefined)))
    const pages = await countryA.findAllDocuments(patient)
    const { study, place } = await pathOfAnyOption({ countryA, holdings, need }, patient, pages, repeated)
    const bearer = await countryA.imagingToken(patient, place, study.studyInstanceUid)
    const series = need(
      study.series.find(({ instances: [first] }) => first?.pictureVersion !== undefined),
      'no picture of a second version is held',
    )
    const instance = need(series.instances[0], 'the series has no instance')
    const selection = {
      studyInstanceUid: study.studyInstanceUid,
      seriesInstanceUid: series.seriesInstanceUid,
      sopInstanceUid: instance.sopInstanceUid,
    }
    const control = await countryA.retrieveDicom(place, bearer, selection)
    const rendered = { ...selection, service: 'rendered' } as const
    const answer = await countryA.retrieveResource(place, bearer, rendered, { accept: 'image/png' })
    const of = markText(study, instance, 1)
    check({ control, answer }, renderedIsUnflipped, { of })
    check({ control, answer }, renderedIsWhole, { of })
    check({ control, answer }, renderedIsCurrent, {
      of,
      side: series.laterality ?? '',
      version: instance.pictureVersion ?? 1,
    })
  },
)
