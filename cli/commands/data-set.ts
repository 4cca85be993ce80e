import { parseArgs } from 'node:util'
import type { DataElement } from '../../profiles/data-set/data-element.ts'
import { dataSet } from '../../profiles/data-set/data-set.ts'
import { dataSetCarriers } from '../data-set/data-set-carriers.ts'
import { textOrJson } from '../text-or-json.ts'

/** `borderlight data-set`: every leaf element of the guideline's data set and the catalogue's documents that carry it. */
export function printDataSet(args: readonly string[]): number {
  const { values } = parseArgs({ args: [...args], options: { format: { type: 'string', default: 'text' } } })
  const format = textOrJson(values.format)
  const elements = dataSetCarriers()
  if (format === 'json') {
    process.stdout.write(`${JSON.stringify({ elements }, undefined, 2)}\n`)
    return 0
  }
  const named: Readonly<Record<string, DataElement>> = dataSet
  for (const { id, documents, noCarrier } of elements) {
    const [first, second] = documents
    const carriers =
      noCarrier === undefined
        ? `${[first, second].filter((one) => one !== undefined).join(', ')}${documents.length > 2 ? ` and ${String(documents.length - 2)} more` : ''}`
        : `no carrier: ${noCarrier}`
    process.stdout.write(`${id.padEnd(13)} ${(named[id]?.name ?? '').padEnd(34)} ${carriers}\n`)
  }
  const carried = elements.filter(({ noCarrier }) => noCarrier === undefined).length
  process.stdout.write(`\n${String(carried)} of ${String(elements.length)} elements carried\n`)
  return 0
}
