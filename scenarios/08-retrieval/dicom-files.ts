import * as dicomFile from '../../checks/dicom-file.ts'
import { scenario } from '../../harness/scenario/scenario.ts'
import { pathOfAnyOption } from '../study-path.ts'

/** Step 8: the files of a study, byte by byte [PS3.10 7.1; PS3.5 7.1, 9.1]. */
scenario(
  'dicom-files',
  {
    role: 'country-a',
    folder: '08-retrieval',
    title: 'The files of a study keep the rules of file meta information and data sets',
    proves: [
      'FILE-01/group-length',
      'FILE-02/meta-elements',
      'FILE-03/reserved-groups',
      'FILE-04/uid-syntax',
      'FILE-05/even-length',
      'FILE-06/tag-order',
      'FILE-07/character-set',
    ],
    option: ['A', 'C'],
  },
  async ({ countryA, holdings, check, need }) => {
    const patient = holdings.patient('main')
    const pages = await countryA.findAllDocuments(patient)
    const studies = holdings.studiesOf(patient).toSorted((one, other) => other.series.length - one.series.length)
    const { study, place } = await pathOfAnyOption({ countryA, holdings, need }, patient, pages, studies)
    const bearer = await countryA.imagingToken(patient, place, study.studyInstanceUid)
    const objects = await countryA.retrieveDicom(place, bearer, { studyInstanceUid: study.studyInstanceUid })
    check(objects, dicomFile.groupLengthIsRight)
    check(objects, dicomFile.fileMetaIsComplete)
    check(objects, dicomFile.noReservedGroupIsInTheDataSet)
    check(objects, dicomFile.uidsAreWellFormed)
    check(objects, dicomFile.lengthsAreEven)
    check(objects, dicomFile.tagsAscend)
    check(objects, dicomFile.characterSetIsSaid)
  },
)
