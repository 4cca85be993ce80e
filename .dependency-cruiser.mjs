/** Levels of the house: a folder imports from lower levels only; folders of one level never meet. */
const levels = [
  ['terms'],
  ['profiles', 'wire'],
  ['fixtures'],
  ['harness', 'mocks', 'validators'],
  ['checks', 'reports', 'load'],
  ['scenarios'],
  ['cli', 'tests'],
]

const folder = (names) => `^(${names.join('|')})/`
/** Unit tests lie beside their source and compose what they test: they may look up, never across. */
const unitTest = String.raw`\.test\.ts$`

const downOnly = levels.flatMap((names, level) => {
  const higher = levels.slice(level + 1).flat()
  return higher.length === 0
    ? []
    : [
        {
          name: `level-${level}-imports-down-only`,
          comment:
            'Imports go down only, so that each level can be understood, tested and replaced without those above it. ' +
            'Move what is needed to a lower level, or let the composition root hand it in.',
          severity: 'error',
          from: { path: folder(names), pathNot: unitTest },
          to: { path: [folder(higher), String.raw`^playwright\.config\.ts$`] },
        },
      ]
})

const neverMeet = levels
  .filter((names) => names.length > 1 && !names.includes('cli'))
  .flatMap((names) =>
    names.map((name) => ({
      name: `${name}-stays-apart`,
      comment: 'Folders of one level never meet: cli wires them together. A test may use the test PKI.',
      severity: 'error',
      from: { path: folder([name]), pathNot: '\\.test\\.ts$' },
      to: { path: folder(names.filter((other) => other !== name)) },
    })),
  )

export default {
  forbidden: [
    {
      name: 'no-circular',
      comment: 'A circle has no lower end to begin reading at, and initialises in an order that nobody chose.',
      severity: 'error',
      from: {},
      to: { circular: true },
    },
    {
      name: 'mocks-know-no-judge',
      comment:
        'Shared code is shared mistakes: a mock that uses the judge agrees with it by construction, ' +
        'and a fault of both is never seen.',
      severity: 'error',
      from: { path: '^mocks/' },
      to: { path: '^(harness|checks|validators|scenarios)/' },
    },
    {
      name: 'scenarios-know-no-mock',
      comment:
        'Scenarios must run against a real country: what they need from the target comes from the target file, ' +
        'what must change at Country A goes through an interface of harness.',
      severity: 'error',
      from: { path: '^scenarios/' },
      to: { path: '^mocks/' },
    },
    {
      name: 'checks-are-pure',
      comment:
        'A check reads nothing but what is recorded, so that judging again gives the same verdict in ten years. ' +
        'What needs I/O, crypto or a process is a fact, taken when the exchange happens.',
      severity: 'error',
      from: { path: '^checks/', pathNot: unitTest },
      to: { dependencyTypes: ['core'] },
    },
    {
      name: 'checks-import-little',
      comment: 'Checks import rules, words, judgement and the shape of evidence; no client, clock or package.',
      severity: 'error',
      from: { path: '^checks/', pathNot: unitTest },
      to: { pathNot: '^(checks|profiles|terms|harness/(judge|exchange))/' },
    },
    {
      name: 'profiles-and-terms-are-data',
      comment: 'Rules and words are data: they do nothing.',
      severity: 'error',
      from: { path: '^(profiles|terms)/', pathNot: unitTest },
      to: { dependencyTypes: ['core', 'npm'] },
    },
    {
      name: 'wire-has-no-judgement',
      comment: 'Bytes to parts and back. What the parts should be is for profiles and checks.',
      severity: 'error',
      from: { path: '^wire/', pathNot: unitTest },
      to: { path: '^profiles/' },
    },
    {
      name: 'reports-show-the-record',
      comment: 'A report is a pure function of the run record: it shows what the record holds, and nothing else.',
      severity: 'error',
      from: { path: '^reports/', pathNot: unitTest },
      to: {
        pathNot: String.raw`^(reports|profiles|terms)/|^harness/(judge/(verdict|judgement)|record/run-record|exchange/exchange)\.ts$`,
      },
    },
    {
      name: 'harness-knows-no-portal-code',
      comment: 'The judge and the judged share nothing; a portal is known by the accessible names it shows.',
      severity: 'error',
      from: { path: '^harness/', pathNot: unitTest },
      to: { path: '^mocks/' },
    },
    {
      name: 'no-development-package-in-the-product',
      comment:
        'What runs at a user is a dependency; @playwright/test and msw are what the user brings, typescript is his ' +
        'compiler, known here by its types.',
      severity: 'error',
      from: { path: folder(levels.flat()), pathNot: [unitTest, '^tests/', '^load/'] },
      to: { dependencyTypes: ['npm-dev'], pathNot: 'node_modules/(@types|@playwright/test|msw|typescript)/' },
    },
    {
      name: 'msw-only-where-it-is-offered',
      comment: 'msw is optional: whoever does not mock Country A with it does not have it.',
      severity: 'error',
      from: { pathNot: ['^mocks/msw/', '^tests/msw/', '^node_modules/'] },
      to: { path: '^node_modules/msw/' },
    },
    {
      name: 'not-to-unresolvable',
      comment: 'The file or package does not exist.',
      severity: 'error',
      from: {},
      to: { couldNotResolve: true },
    },
    ...downOnly,
    ...neverMeet,
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '^(dist|results)/' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: {
      extensions: ['.ts', '.js', '.mjs', '.json'],
      conditionNames: ['import', 'node', 'default', 'types'],
      exportsFields: ['exports'],
    },
  },
}
