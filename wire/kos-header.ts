import type { DicomDataSet } from './dicom-part10.ts'
import { itemsOf, textOf } from './dicom-part10.ts'

/** Attributes of a manifest that say whose it is, when and where it was made; what is absent or empty is left out. */
export interface KosHeader {
  attributes: Readonly<Record<string, string>>
  /** `resource identifier` of the template, for example `DCMR 2010`. */
  template?: string
  /** `type` is Universal Entity ID Type; `legacy`: written as (0010,0032), as an older text printed. */
  issuer?: { id?: string; type?: string; legacy: boolean }
  otherPatientIds: readonly string[]
}

const attributes: Readonly<Record<string, string>> = {
  Modality: '0008,0060',
  TimezoneOffsetFromUTC: '0008,0201',
  Manufacturer: '0008,0070',
  InstitutionName: '0008,0080',
  StudyDate: '0008,0020',
  StudyTime: '0008,0030',
  StudyDescription: '0008,1030',
  PatientName: '0010,0010',
  PatientID: '0010,0020',
  IssuerOfPatientID: '0010,0021',
  PatientBirthDate: '0010,0030',
  PatientSex: '0010,0040',
}

/** What a manifest says of itself. */
export function readKosHeader(dataSet: DicomDataSet): KosHeader {
  const found = Object.entries(attributes).flatMap(([name, tag]): [string, string][] => {
    const value = textOf(dataSet, tag)
    return value === undefined ? [] : [[name, value]]
  })
  const [template] = itemsOf(dataSet, '0040,a504')
  const [qualifiers] = itemsOf(dataSet, '0010,0024')
  const [concept] = itemsOf(dataSet, '0040,a043')
  const scheme = concept === undefined ? undefined : textOf(concept, '0008,0102')
  return {
    attributes: Object.fromEntries(scheme === undefined ? found : [...found, ['TitleScheme', scheme] as const]),
    ...(template === undefined
      ? {}
      : { template: `${textOf(template, '0008,0105') ?? ''} ${textOf(template, '0040,db00') ?? ''}` }),
    ...(qualifiers === undefined ? {} : { issuer: issuerOf(qualifiers) }),
    otherPatientIds: itemsOf(dataSet, '0010,1002').flatMap((item) => textOf(item, '0010,0020') ?? []),
  }
}

function issuerOf(qualifiers: DicomDataSet): NonNullable<KosHeader['issuer']> {
  const id = textOf(qualifiers, '0040,0032')
  const type = textOf(qualifiers, '0040,0033')
  return {
    ...(id === undefined ? {} : { id }),
    ...(type === undefined ? {} : { type }),
    legacy: id === undefined && textOf(qualifiers, '0010,0032') !== undefined,
  }
}
