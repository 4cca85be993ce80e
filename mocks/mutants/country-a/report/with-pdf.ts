import type { CountryA } from '../../../country-a/country.ts'
import type { Catalogue } from '../../../../fixtures/catalogue/facts.ts'
import { withFullReport } from './with-full-report.ts'

/** The country whose full reports present another PDF. */
export function withPdf(country: CountryA, make: (catalogue: Catalogue) => Uint8Array): CountryA {
  return withFullReport(country, (resource) => {
    const [form] = (resource['presentedForm'] ?? []) as readonly object[]
    if (form === undefined) return resource
    const data = Buffer.from(make(country.world.catalogue)).toString('base64')
    return { ...resource, presentedForm: [{ ...form, data }] }
  })
}

/** The report that carries every element, with changes to its version. @throws when the catalogue has none */
export function fullReportOf(catalogue: Catalogue): Catalogue['reports'][number] {
  const report = catalogue.reports.find(({ id }) => id === 'report-full-ct-chest')
  if (report === undefined) throw new Error('the catalogue has no report of every element')
  return report
}
