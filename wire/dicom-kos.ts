import type { DicomDataSet } from './dicom-part10.ts'
import { itemsOf, textOf } from './dicom-part10.ts'
import type { KosHeader } from './kos-header.ts'
import { readKosHeader } from './kos-header.ts'
import type { KosLibrary } from './kos-library.ts'
import { readLibrary, referencedInstances } from './kos-library.ts'

export interface KosContent {
  /** Code value of the document title (0040,A043). */
  title?: string
  studies: readonly KosStudy[]
  /** Value types of the counts 131564 and 131565, each once. */
  countTypes?: readonly ('TEXT' | 'NUM')[]
  /** Where a viewer is named, each place once. */
  displayUriPlaces?: readonly ('study-item' | 'general-study' | 'private')[]
  requests: readonly { studyInstanceUid?: string; accessionNumber?: string; issuer?: string }[]
  header: KosHeader
  library?: KosLibrary
  /** SOP Instance UIDs that its content refers to. */
  references: readonly string[]
}

interface KosStudy {
  studyInstanceUid: string
  /** Display URI (0040,E012). */
  displayUri?: string
  series: readonly {
    seriesInstanceUid: string
    retrieveUrl?: string
    retrieveLocationUid?: string
    instances: readonly { sopClassUid: string; sopInstanceUid: string }[]
  }[]
}

const keyObjectSelection = '1.2.840.10008.5.1.4.1.1.88.59'

/** What a Key Object Selection document refers to [PS3.3 C.17.6.2.1]; undefined for any other object. */
export function readKos(dataSet: DicomDataSet): KosContent | undefined {
  if (textOf(dataSet, '0008,0016') !== keyObjectSelection) return undefined
  const [concept] = itemsOf(dataSet, '0040,a043')
  const title = concept === undefined ? undefined : textOf(concept, '0008,0100')
  const library = readLibrary(dataSet)
  return {
    ...(title === undefined ? {} : { title }),
    header: readKosHeader(dataSet),
    ...(library === undefined ? {} : { library }),
    references: referencedInstances(dataSet),
    ...countTypesOf(dataSet),
    ...displayUriPlacesOf(dataSet),
    studies: itemsOf(dataSet, '0040,a375').map((study) => ({
      studyInstanceUid: textOf(study, '0020,000d') ?? '',
      ...displayUriOf(study),
      series: itemsOf(study, '0008,1115').map((series) => {
        const retrieveUrl = textOf(series, '0008,1190')
        const retrieveLocationUid = textOf(series, '0040,e011')
        return {
          seriesInstanceUid: textOf(series, '0020,000e') ?? '',
          ...(retrieveUrl === undefined ? {} : { retrieveUrl }),
          ...(retrieveLocationUid === undefined ? {} : { retrieveLocationUid }),
          instances: itemsOf(series, '0008,1199').map((instance) => ({
            sopClassUid: textOf(instance, '0008,1150') ?? '',
            sopInstanceUid: textOf(instance, '0008,1155') ?? '',
          })),
        }
      }),
    })),
    requests: itemsOf(dataSet, '0040,a370').map((request) => {
      const studyInstanceUid = textOf(request, '0020,000d')
      const accessionNumber = textOf(request, '0008,0050')
      const [issuerItem] = itemsOf(request, '0008,0051')
      const issuer = issuerItem === undefined ? undefined : textOf(issuerItem, '0040,0032')
      return {
        ...(studyInstanceUid === undefined ? {} : { studyInstanceUid }),
        ...(accessionNumber === undefined ? {} : { accessionNumber }),
        ...(issuer === undefined ? {} : { issuer }),
      }
    }),
  }
}

const counts = ['131564', '131565']

/** Content items of the two upper levels of the image library hold the counts. */
function countTypesOf(dataSet: DicomDataSet): Pick<KosContent, 'countTypes'> {
  const types = new Set<'TEXT' | 'NUM'>()
  const visit = (item: DicomDataSet, depth: number): void => {
    for (const child of depth > 3 ? [] : itemsOf(item, '0040,a730')) {
      const [name] = itemsOf(child, '0040,a043')
      const type = textOf(child, '0040,a040')
      if (name !== undefined && counts.includes(textOf(name, '0008,0100') ?? '') && (type === 'TEXT' || type === 'NUM'))
        types.add(type)
      visit(child, depth + 1)
    }
  }
  visit(dataSet, 0)
  return types.size === 0 ? {} : { countTypes: [...types] }
}

function displayUriPlacesOf(dataSet: DicomDataSet): Pick<KosContent, 'displayUriPlaces'> {
  const studies = itemsOf(dataSet, '0040,a375')
  const isPrivate = (study: DicomDataSet): boolean =>
    textOf(study, '000d,0010') === 'IHE_MADO_PRIVATE' && textOf(study, '000d,1001') !== undefined
  const places = [
    ...(studies.some((study) => textOf(study, '0040,e012') !== undefined) ? (['study-item'] as const) : []),
    ...(textOf(dataSet, '0040,e012') === undefined ? [] : (['general-study'] as const)),
    ...([dataSet, ...studies].some(isPrivate) ? (['private'] as const) : []),
  ]
  return places.length === 0 ? {} : { displayUriPlaces: places }
}

function displayUriOf(study: DicomDataSet): Pick<KosStudy, 'displayUri'> {
  const displayUri = textOf(study, '0040,e012')
  return displayUri === undefined ? {} : { displayUri }
}
