import assert from 'node:assert/strict'
import { data } from 'dcmjs'
import fc from 'fast-check'
import { makeCatalogue } from '../fixtures/catalogue/catalogue.ts'
import { instanceFile } from '../fixtures/dicom/instance-file.ts'
import { manifestKos } from '../fixtures/documents/manifest-kos.ts'
import { anyBytes, mutated } from '../tests/fuzz/mutated.ts'
import { property } from '../tests/fuzz/property.ts'
import { readContent } from './dicom-content.ts'
import { readKos } from './dicom-kos.ts'
import type { DicomDataSet } from './dicom-part10.ts'
import { itemsOf, readDicomFile, textOf } from './dicom-part10.ts'
import { brokenRules } from './dicom-rules.ts'

const catalogue = makeCatalogue()
/** One object of each SOP class, and manifests; those that are small enough to be tried often. */
const files = [
  ...new Map(
    catalogue.studies.flatMap((study) =>
      study.series.flatMap((series) =>
        series.instances.map((one) => [one.sopClassUid, { study, series, one }] as const),
      ),
    ),
  ).values(),
].map(({ study, series, one }) => instanceFile(catalogue, study, series, one))
const manifests = catalogue.manifests
  .slice(0, 3)
  .map((one) => manifestKos(catalogue, one, { nationalUrl: 'https://n.test/dicom-web' } as never))
const documents = [...files, ...manifests].filter(({ length }) => length < 60_000)

const words = [
  'DICM',
  '\xfe\xff\x00\xe0',
  '\xfe\xff\xdd\xe0',
  '\xfe\xff\x0d\xe0',
  'SQ\0\0\xff\xff\xff\xff',
  'UN\0\0',
  '\xe0\x7f\x10\0',
  '\\',
]

function leavesIn(dataSet: DicomDataSet): readonly string[] {
  return [...dataSet.values()].flatMap(({ tag, bytes, items = [] }) => [
    `${tag} ${bytes === undefined ? '' : Buffer.from(bytes).toString('base64')}`,
    ...items.flatMap(leavesIn),
  ])
}

property(
  'hostile files never throw: what is read are views, and a problem says where reading stopped',
  [
    fc.oneof(
      anyBytes,
      mutated(documents, words),
      mutated(
        documents.map((one) => one.subarray(0, 600)),
        words,
      ),
    ),
  ],
  (bytes) => {
    const file = readDicomFile(bytes)
    for (const { bytes: value } of [...file.fileMeta.values(), ...file.dataSet.values()])
      assert.ok(value === undefined || value.buffer === bytes.buffer)
    readKos(file.dataSet)
    readContent(file.dataSet)
    brokenRules(file)
    for (const tag of file.dataSet.keys()) assert.notEqual(textOf(file.dataSet, tag), '')
  },
  1500,
)

property(
  'a file that is cut gives what stood before the cut, and a problem',
  [fc.constantFrom(...documents), fc.double({ min: 0, max: 1, noNaN: true })],
  (whole, place) => {
    const cut = readDicomFile(whole.subarray(0, Math.floor(place * (whole.length - 1))))
    assert.ok(cut.problem !== undefined || cut.pixelData === undefined)
    const known = new Set(leavesIn(readDicomFile(whole).dataSet))
    for (const leaf of leavesIn(cut.dataSet)) assert.ok(known.has(leaf), leaf.slice(0, 60))
  },
  100,
)

const plain = fc.stringMatching(/^[A-Za-z0-9](?:[A-Za-z0-9 ^.-]{0,14}[A-Za-z0-9])?$/)
const item = fc.record({ UniversalEntityID: plain, UniversalEntityIDType: plain }, { noNullPrototype: true })
property(
  'what another library writes is read as it was meant',
  [
    fc.record(
      {
        PatientName: plain,
        PatientID: plain,
        StudyDescription: plain,
        AccessionNumber: plain,
        IssuerOfPatientIDQualifiersSequence: fc.array(item, { maxLength: 3 }),
      },
      { noNullPrototype: true },
    ),
    fc.constantFrom('1.2.840.10008.1.2', '1.2.840.10008.1.2.1'),
  ],
  (dataSet, syntax) => {
    const { DicomDict, DicomMetaDictionary } = data
    const meta = { MediaStorageSOPInstanceUID: '2.25.7', TransferSyntaxUID: syntax }
    const dict = new DicomDict(DicomMetaDictionary.denaturalizeDataset(meta))
    dict.dict = DicomMetaDictionary.denaturalizeDataset(dataSet)
    const { dataSet: read, problem } = readDicomFile(new Uint8Array(dict.write()))
    assert.equal(problem, undefined)
    const texts = ['0010,0010', '0010,0020', '0008,1030', '0008,0050'].map((tag) => textOf(read, tag))
    assert.deepEqual(texts, [dataSet.PatientName, dataSet.PatientID, dataSet.StudyDescription, dataSet.AccessionNumber])
    assert.deepEqual(
      itemsOf(read, '0010,0024').map((one) => [textOf(one, '0040,0032'), textOf(one, '0040,0033')]),
      dataSet.IssuerOfPatientIDQualifiersSequence.map((one) => [one.UniversalEntityID, one.UniversalEntityIDType]),
    )
  },
  100,
)
