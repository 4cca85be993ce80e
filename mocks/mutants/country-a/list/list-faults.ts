import { DOCUMENT_TYPE } from '../../../../terms/codes.ts'
import type { Extension } from '../../../country-a/fhir/document-reference.ts'
import type { Mutant } from '../../mutant.ts'
import { mutant } from '../../mutant.ts'
import { withEntries } from './with-entries.ts'

const sized = (id: string, fault: string, size: (right: number) => number): Mutant =>
  mutant({
    id,
    fault,
    breaks: ['A10-19/see-a10-07', 'A10-07/size-figure-exists-study'],
    mutate: (country) =>
      withEntries(country, (entry) => ({
        ...entry,
        extension: (entry.extension ?? []).map((extension): Extension =>
          extension.url.endsWith('/study-size-bytes')
            ? { ...extension, valueDecimal: size(extension.valueDecimal ?? 0) }
            : extension,
        ),
      })),
  })

/** Faults of pages, totals and sizes of a list. */
export const listFaults: readonly Mutant[] = [
  sized('size-is-doubled', 'The size of a study is twice what its objects have.', (right) => 2 * right),
  mutant({
    id: 'size-is-of-the-document',
    fault: 'The size of a study is that of the document of its entry.',
    breaks: ['A10-19/see-a10-07', 'A10-07/size-figure-exists-study'],
    mutate: (country) =>
      withEntries(country, (entry, item) => ({
        ...entry,
        extension: (entry.extension ?? []).map((extension) =>
          extension.url.endsWith('/study-size-bytes')
            ? { ...extension, valueDecimal: country.documentBytes(item).length }
            : extension,
        ),
      })),
  }),
  mutant({
    // by its type a client knows what an entry is: every rule of reports and of manifests is broken with it
    id: 'types-change-places',
    fault: 'Entries of reports say that they are imaging studies, and entries of manifests that they are reports.',
    breaks: [
      'A10-04/all-current',
      'UC-07/paging',
      'UC-15/orphans',
      'ST-08a/latest-only',
      'ST-08a/one-current',
      'MADO-10/fhir-format',
      'MADO-11/content-profile',
      'EUR-01/content-profile',
      'GEN-01/modality-carrier',
      'GEN-01/body-site-carrier',
      'GEN-05/modality-carrier',
      'GEN-05/body-site-carrier',
    ],
    mutate: (country) =>
      withEntries(country, (entry, { kind }) => ({
        ...entry,
        type: { coding: [kind === 'report' ? DOCUMENT_TYPE.manifest : DOCUMENT_TYPE.report] },
      })),
  }),
  mutant({
    id: 'long-list-is-cut',
    fault: 'A list has a hundred entries at most, and its total says so.',
    breaks: ['A10-04/all-current'],
    mutate: (country) => ({ ...country, sorted: (items) => country.sorted(items).slice(0, 100) }),
  }),
  mutant({
    id: 'second-page-is-not-offered',
    fault: 'The first page of a long list has no next link, though its total says that there is more.',
    breaks: ['UC-07/paging'],
    mutate: (country) => ({
      ...country,
      page: (all, offset, count) => {
        const { items, nextOffset } = country.page(all, offset, count)
        return nextOffset === undefined || !isOfItems(items) ? country.page(all, offset, count) : { items }
      },
    }),
  }),
  mutant({
    id: 'next-page-is-on-another-host',
    fault: 'The next link of a long list names another host than that of the list.',
    breaks: ['UC-07/paging'],
    mutate: (country) => ({
      ...country,
      nextLink: (cursor) => country.nextLink(cursor).replace(/^https?:\/\/[^/]+/, 'https://127.0.0.1:1'),
    }),
  }),
  mutant({
    id: 'last-page-holds-another-patients-entry',
    fault: 'The last page of a long list, and no other, holds an entry of another patient.',
    breaks: ['ST-06/searchset'],
    mutate: (country) => ({
      ...country,
      page: (all, offset, count) => {
        const page = country.page(all, offset, count)
        const mine = country.itemsOf(
          country.world.catalogue.patients.find(({ purpose }) => purpose === 'main')?.id ?? '',
        )
        const foreign = mine.slice(0, 1) as unknown as typeof page.items
        return offset === 0 || page.nextOffset !== undefined || !isOfItems(page.items)
          ? page
          : { ...page, items: [...page.items, ...foreign] }
      },
    }),
  }),
  mutant({
    id: 'total-counts-what-is-hidden',
    fault: 'Bundle.total counts the superseded versions too, which the list does not show.',
    breaks: ['ST-06/searchset'],
    mutate: (country) => ({
      ...country,
      total: (matches) => {
        const [first] = matches
        return first === undefined ? 0 : country.itemsOf(first.patient.id).length
      },
    }),
  }),
]

/** Whether a page is of documents, and not of other records. */
const isOfItems = (items: readonly unknown[]): boolean =>
  items.every((item) => typeof item === 'object' && item !== null && 'kind' in item && 'current' in item)
