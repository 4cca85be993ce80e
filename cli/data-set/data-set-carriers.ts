import { writtenPaths } from '../../checks/carried-elements.ts'
import { makeCatalogue } from '../../fixtures/catalogue/catalogue.ts'
import type { Catalogue } from '../../fixtures/catalogue/facts.ts'
import { manifestBundle } from '../../fixtures/documents/manifest-bundle.ts'
import { reportBundle } from '../../fixtures/documents/report-bundle.ts'
import type { DataElement } from '../../profiles/data-set/data-element.ts'
import { dataSet } from '../../profiles/data-set/data-set.ts'
import type { DocumentBundle } from './fhir-path.ts'
import { documentPath } from './fhir-path.ts'

/** Which documents of the catalogue carry an element of the guideline's data set. */
export interface ElementCarriers {
  id: string
  documents: readonly string[]
  /** Why no document carries it. */
  noCarrier?: string
}

/** Every leaf element of the data set, with the documents in which its paths select something. */
export function dataSetCarriers(catalogue: Catalogue = makeCatalogue()): readonly ElementCarriers[] {
  const documents = catalogueDocuments(catalogue)
  return Object.entries<DataElement>(dataSet)
    .filter(([, { kind }]) => kind === 'leaf')
    .map(([id, element]) => {
      const paths = writtenPaths(element).map(documentPath)
      const carrying = documents.filter(({ bundle }) => paths.some((path) => path(bundle).length > 0))
      const carriers = { id, documents: carrying.map(({ id: document }) => document) }
      return carrying.length > 0 ? carriers : { ...carriers, noCarrier: reasonOf(element) }
    })
}

/** Every document of the catalogue that is FHIR. */
export function catalogueDocuments(catalogue: Catalogue): readonly { id: string; bundle: DocumentBundle }[] {
  const where = {
    wadoBaseUrl: 'https://imaging.country-a.test/dicom-web',
    retrieveLocationUid: `${catalogue.uidRoot}.1`,
    viewer: { address: 'https://viewer.country-a.test/', launchUrl: 'https://viewer.country-a.test/launch' },
  }
  return [
    ...catalogue.reports.flatMap((report) =>
      report.versions.map((version) => ({ id: version.documentId, bundle: reportBundle(catalogue, report, version) })),
    ),
    ...catalogue.manifests.map((manifest) => ({
      id: manifest.fhirDocumentId,
      bundle: manifestBundle(catalogue, manifest, where),
    })),
  ].map(({ id, bundle }) => ({ id, bundle: bundle as unknown as DocumentBundle }))
}

function reasonOf({ mapping, remarks }: DataElement): string {
  return mapping === 'gap'
    ? `no published profile has a place for it${remarks === undefined ? '' : `: ${remarks}`}`
    : 'no document of the catalogue carries it'
}
