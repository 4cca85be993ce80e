import { mutant } from '../../mutant.ts'

export const accessionSearchIgnoresTheIssuer = mutant({
  id: 'accession-search-ignores-the-issuer',
  fault: 'A search by accession number and issuer gives the studies of every issuer.',
  breaks: ['A2-01/two-organisations-same-accession'],
  mutate: (country) => ({
    ...country,
    matchesAccession: (item, values) =>
      country.matchesAccession(
        item,
        item.patient.purpose === 'linkage' ? values.map(({ code }) => (code === undefined ? {} : { code })) : values,
      ),
  }),
})
