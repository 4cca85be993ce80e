import type { EntryFault } from './entry-fault.ts'
import { ofEntryFaults, reports } from './entry-fault.ts'
import { append, both, change, drop, inside, set } from './edits.ts'

/** Entries whose JSON, data types and contained resources are not as FHIR R4 demands; one edit each. */
const faults: readonly EntryFault[] = [
  {
    id: 'entry-with-an-empty-element',
    fault: 'Entries of manifests have an empty authenticator.',
    breaks: ['FHIR-01/nothing-empty'],
    edit: set('authenticator', {}),
  },
  {
    id: 'entry-with-null',
    fault: 'Entries of manifests have null as description.',
    breaks: ['FHIR-02/no-null'],
    edit: set('description', null),
  },
  {
    id: 'contained-id-with-a-space',
    fault: 'The contained author of reports has an id with a space.',
    breaks: ['FHIR-03/id'],
    of: reports,
    edit: both(
      inside('contained', (one) => (one['id'] === 'author' ? { ...one, id: 'the author' } : one)),
      set('author.reference', '#the author'),
    ),
  },
  {
    id: 'creation-without-zone',
    fault: 'The creation time of manifests has no time zone.',
    breaks: ['FHIR-04/time-zone'],
    edit: inside(
      'content.attachment',
      change('creation', (text) => String(text).slice(0, 19)),
    ),
  },
  {
    id: 'code-ends-with-a-space',
    fault: 'Manifests have a further type, a code that ends with a space.',
    breaks: ['FHIR-06/code'],
    edit: append('type.coding', { system: 'https://country-a.example/types', code: 'IMG ', display: 'Imaging' }),
  },
  {
    id: 'system-is-a-name',
    fault: 'Manifests have a further type, of the system "LOCAL".',
    breaks: ['FHIR-07/system'],
    edit: append('type.coding', { system: 'LOCAL', code: 'IMG', display: 'Imaging' }),
  },
  {
    id: 'extension-without-value',
    fault: 'Entries of manifests carry an extension without value.',
    breaks: ['FHIR-08/value-or-extensions'],
    edit: append('extension', { url: 'https://country-a.example/nothing' }),
  },
  {
    id: 'extension-of-a-relative-url',
    fault: 'Entries of manifests carry an extension whose url is a word.',
    breaks: ['FHIR-09/extension-url'],
    edit: append('extension', { url: 'local', valueCode: 'x' }),
  },
  {
    id: 'period-ends-before-it-begins',
    fault: 'The period of manifests ends before it begins.',
    breaks: ['FHIR-10/period'],
    edit: set('context.period.end', '1999-01-01T00:00:00Z'),
  },
  {
    id: 'contained-author-is-not-referred-to',
    fault: 'Nothing refers to the author that entries of reports contain.',
    breaks: ['FHIR-12/contained'],
    of: reports,
    edit: drop('author.reference'),
  },
]

export const dataTypeFaults = ofEntryFaults(faults)
