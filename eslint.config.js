import tseslint from 'typescript-eslint'

const noAmbientProcess = ['env', 'argv'].map((property) => ({
  object: 'process',
  property,
  message: 'Only cli/ and playwright.config.ts read argv and environment; everything else is handed in.',
}))

export default tseslint.config(
  { ignores: ['dist/', 'results/', 'node_modules/'] },
  {
    files: ['**/*.ts'],
    extends: [tseslint.configs.strictTypeChecked],
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    linterOptions: { noInlineConfig: true, reportUnusedDisableDirectives: 'error' },
    rules: {
      // Numbers in messages are wanted; objects, undefined and null stay forbidden.
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      // `{ secret: _, ...rest }` is how a property is left out; a leading underscore says that it is meant.
      '@typescript-eslint/no-unused-vars': [
        'error',
        { ignoreRestSiblings: true, argsIgnorePattern: '^_', varsIgnorePattern: '^_' },
      ],
      // Header and JSON keys are read as `record['key']`.
      '@typescript-eslint/dot-notation': ['error', { allowIndexSignaturePropertyAccess: true }],
      // `() => close()` as a callback that gives nothing is plain; a void value in an expression is still refused.
      '@typescript-eslint/no-confusing-void-expression': ['error', { ignoreArrowShorthand: true }],
      // A check, a stub or a driver fulfils an asynchronous interface without waiting for anything.
      '@typescript-eslint/require-await': 'off',
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/switch-exhaustiveness-check': 'error',
      eqeqeq: 'error',
      'no-console': 'error',
      'no-restricted-globals': [
        'error',
        {
          name: 'fetch',
          message: 'It follows redirects, decompresses and merges headers: use node:http(s) (the probe must not help).',
        },
      ],
      'no-restricted-properties': ['error', ...noAmbientProcess],
      'no-restricted-imports': [
        'error',
        {
          paths: ['process', 'node:process'].map((name) => ({
            name,
            importNames: ['env', 'argv'],
            message: 'Only cli/ and playwright.config.ts read argv and environment.',
          })),
        },
      ],
      'no-restricted-syntax': [
        'error',
        { selector: 'ExportDefaultDeclaration', message: 'Named exports only: a file is named for what it exports.' },
        { selector: 'ExportAllDeclaration', message: 'No barrels.' },
        { selector: 'TSEnumDeclaration', message: 'Erasable TypeScript only: use a union of texts.' },
        {
          selector: 'ClassDeclaration:not([superClass.name=/Error$/])',
          message: 'Functions and plain data; only errors are classes.',
        },
      ],
      'max-lines': ['error', { max: 300 }],
    },
  },
  {
    // Rows of the guideline are data: see decisions/0003-data-files-may-be-long.md.
    files: ['profiles/**/*.ts'],
    rules: { 'max-lines': 'off' },
  },
  {
    // Composition roots: argv, environment and the terminal are theirs.
    files: ['cli/**/*.ts', 'playwright.config.ts', 'tests/fuzz/settings.ts', 'tests/mutation/mutate.ts'],
    rules: { 'no-restricted-properties': 'off', 'no-restricted-imports': 'off', 'no-console': 'off' },
  },
  {
    // Playwright loads a reporter as a class and both files by their default export; autocannon exports by default.
    files: [
      'cli/playwright/line-reporter.ts',
      'cli/playwright/global-setup.ts',
      'playwright.config.ts',
      'load/autocannon.d.ts',
    ],
    rules: { 'no-restricted-syntax': 'off' },
  },
  {
    // A benchmark prints its figures.
    files: ['load/**/*.ts'],
    rules: { 'no-console': 'off' },
  },
  {
    files: ['**/*.test.ts'],
    rules: {
      // node:test collects the promises of test() and describe() itself.
      '@typescript-eslint/no-floating-promises': [
        'error',
        {
          allowForKnownSafeCalls: [
            { from: 'package', name: ['test', 'describe', 'it', 'suite'], package: 'node:test' },
          ],
        },
      ],
    },
  },
  {
    files: ['playwright.config.ts'],
    rules: {
      // Playwright reads its configuration from the default export.
      'no-restricted-syntax': 'off',
    },
  },
)
