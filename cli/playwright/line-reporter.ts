import type { FullConfig, Reporter, Suite, TestCase, TestResult } from '@playwright/test/reporter'
import type { Verdict } from '../../harness/judge/verdict.ts'
import { scenarioLine } from '../scenario-line.ts'

/** Prints each scenario's verdict as it comes. */
class LineReporter implements Reporter {
  private total = 0
  private done = 0

  onBegin(_config: FullConfig, suite: Suite): void {
    this.total = suite.allTests().length
  }

  onTestEnd(test: TestCase, result: TestResult): void {
    this.done += 1
    const verdict = result.annotations.find(({ type }) => type === 'verdict')?.description
    const [id = test.title, title = ''] = test.title.split(/: (.*)/s)
    const shown = (verdict ?? (result.status === 'skipped' ? 'not-run' : 'error')) as Verdict
    process.stdout.write(`${scenarioLine({ verdict: shown, id, title, done: this.done, total: this.total })}\n`)
  }

  onError(error: { message?: string }): void {
    process.stderr.write(`${error.message ?? 'an error of the test host'}\n`)
  }

  printsToStdio(): boolean {
    return true
  }
}

export default LineReporter
