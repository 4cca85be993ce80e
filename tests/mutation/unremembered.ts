/** In the place of `remembered`: what one mutant measured must not be what the next one sees. */
export const remembered =
  <T>(_limit: number) =>
  (_key: string, make: () => T): T =>
    make()
