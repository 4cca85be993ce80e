import type { Absence, Clause, Grade, Level, SpecificationSource } from '../requirements/requirement.ts'

/** A guide; `grade` of its rows, in the place of fail for a SHALL that was read and warning for anything else. */
type Guide = Pick<SpecificationSource, 'guide' | 'version' | 'basis'> & { grade?: Grade }

interface RowParts<C> {
  /** Section, transaction, page or profile. */
  anchor: string
  /** The guideline's row that it serves. */
  supports: string
  statement: string
  clauses: C
  /** SHALL when absent. */
  level?: Level
  /** `none` when absent: what is not there is judged by the guideline's own rows. */
  absence?: Absence
}

/** Makes the rows of one guide: a machine judges Country A; a broken one fails a target only where the text was read. */
export function rowsOf({ grade, ...guide }: Guide) {
  return <const C extends Readonly<Record<string, Clause>>>(parts: RowParts<C>) => {
    const { anchor, supports, statement, clauses, level = 'SHALL', absence = 'none' } = parts
    const usual: Grade = guide.basis === 'read' && level === 'SHALL' ? 'fail' : 'warning'
    return {
      specification: { ...guide, anchor, supports },
      source: `${guide.guide} ${guide.version}, ${anchor}`,
      statement,
      level,
      grade: grade ?? usual,
      absence,
      testableBy: 'A',
      mode: 'auto',
      clauses,
    } as const
  }
}
