/** A unit test as it stands beside its source. */
export interface UnitTest {
  file: string
  name: string
  run: () => unknown
}

/** All that were declared since this module was loaded. */
export const unitTests: UnitTest[] = []

/** `test` of node:test for one file: it notes the test, and whoever has the table runs it. */
export const unitTestOf =
  (file: string) =>
  (name: string, run: () => unknown): void => {
    unitTests.push({ file, name, run })
  }
