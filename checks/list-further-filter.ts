import { filterCheck } from './list-filter.ts'

export const categorySelects = filterCheck('QUERY-01/category', 'category-selects')
export const settingSelects = filterCheck('QUERY-01/setting', 'setting-selects')
export const facilitySelects = filterCheck('QUERY-01/facility', 'facility-selects')
export const formatSelects = filterCheck('QUERY-01/format', 'format-selects')
export const identifierSelects = filterCheck('QUERY-01/identifier', 'identifier-selects')
export const relatedSelects = filterCheck('QUERY-03/related', 'related-selects')
export const securityLabelSelects = filterCheck('QUERY-01/security-label', 'security-label-selects')
export const authorSelects = filterCheck('QUERY-01/author', 'author-selects')
export const accessionNumberSelects = filterCheck('QUERY-02/accession-number', 'accession-number-selects')
export const contentTypeSelects = filterCheck('QUERY-03/contenttype', 'content-type-selects')
export const resourceIdSelects = filterCheck('QUERY-03/resource-id', 'resource-id-selects')
export const lastUpdatedSelects = filterCheck('QUERY-03/last-updated', 'last-updated-selects')
