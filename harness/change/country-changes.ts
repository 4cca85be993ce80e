import type { ChangeId } from '../../fixtures/catalogue/changes.ts'
import type { Holdings } from '../holdings/holdings.ts'
import { PrerequisiteMissing } from '../scenario/prerequisite.ts'
import type { JournalLine } from '../record/journal.ts'
import type { World } from '../scenario/world.ts'
import { changeOrder } from './change-order.ts'
import { ChangeNotMade } from './country-change.ts'
import type { ChangeOrder, ChangeOutcome } from './country-change.ts'

/** How to get what nobody can do yet. */
const withoutHooks =
  'nobody can let this country change: give `hooks:` in the target file, each a command, a url, or ask: with words for a person'

/** The changes of one scenario: each is written down before it is made, and taken back whatever happens. */
export function countryChanges(
  scenario: string,
  { change: make, holdings, journal }: Pick<World, 'change' | 'holdings' | 'journal'>,
): { apply: (change: ChangeId) => Promise<Holdings>; takeBack: () => Promise<void> } {
  const restores: ChangeOrder[] = []
  const under: Promise<unknown>[] = []
  let over = false
  const carryOut = async (order: ChangeOrder, undo?: ChangeOrder): Promise<ChangeOutcome> => {
    if (make === undefined) return { done: false, why: withoutHooks }
    const line = { type: 'changed' as const, scenario, order, ...(undo === undefined ? {} : { undo }) }
    journal.append({ ...line, done: false })
    const outcome = await make(order)
    if (outcome.done) journal.append({ ...line, done: true })
    return outcome
  }
  return {
    apply: async (change) => {
      if (over) throw new PrerequisiteMissing('the scenario has ended')
      if (make === undefined) throw new PrerequisiteMissing(withoutHooks)
      const after = holdings.after(change)
      if (after === undefined) throw new PrerequisiteMissing(`the holdings do not state what ${change} gives`)
      const facts = { patient: holdings.patient('changing'), before: holdings, after }
      const undo = changeOrder(change, 'restore', facts)
      restores.push(undo)
      const made = carryOut(changeOrder(change, 'apply', facts), undo)
      under.push(made)
      const outcome = await made
      if (!outcome.done) throw new ChangeNotMade(`${change} was not made: ${outcome.why}`)
      return after
    },
    takeBack: async () => {
      over = true
      await Promise.allSettled(under) // a hook that outlives the scenario is waited for, as long as it may take
      for (const order of restores.reverse()) {
        const outcome = await carryOut(order)
        if (outcome.done) continue
        const text = `${order.change} was not taken back after ${scenario}: ${outcome.why}; restore the documents of the patient "changing" by hand`
        journal.append({ type: 'note', text })
      }
    },
  }
}

/** Orders that take back what a journal shows begun and not taken back: what a killed worker left behind. */
export function leftChanges(lines: readonly JournalLine[]): readonly ChangeOrder[] {
  const left = new Map<string, ChangeOrder>()
  for (const line of lines) {
    if (line.type !== 'changed') continue
    if (line.undo !== undefined) left.set(line.order.change, line.undo)
    else if (line.done) left.delete(line.order.change)
  }
  return [...left.values()]
}
