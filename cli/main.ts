import { ExpectedFileError } from '../harness/record/expected.ts'
import { TargetFileError } from '../harness/target/target-file-error.ts'
import { exitUsage } from '../harness/judge/verdict.ts'
import { UsageError } from './usage-error.ts'
import { productVersion } from './run/header.ts'

const help = `borderlight: conformance tests for the cross-border exchange of medical images and reports

  borderlight run                          the embedded reference country, options A, B and C
  borderlight run --target my.target.yaml  your own node (--step 5, --option A, --scenario ID, --list, --strict,
                                           --expected FILE, --host plain, --seed TEXT, --results FOLDER, --allure);
                                           your own scenarios/*.scenario.ts run beside the product's
  borderlight run --watch --step 5         runs again until all is well or you stop it (--every SECONDS)
  borderlight run --repeat 5               every scenario five times, round by round: what differs is a finding of its
                                           own (unstable), and the worst round stands
  borderlight doctor                       what this machine has; with --target FILE every stage on the way to your
                                           node: name, route, TLS, certificates, clock, token, one call a channel
                                           (--timeout SECONDS for each stage)
  borderlight init target --fhir URL --imaging URL [--viewer URL] [--token URL] [--ca FILE]
                                           prints a commented target file
  borderlight discover --url FHIR_BASE [--imaging URL …] [--ca FILE] [--patient "SYSTEM|VALUE" --client ID --key FILE
                                           --key-id ID] [--out FILE]
                                           drafts a target file from what a node says of itself
  borderlight simulate country-a           the reference country for your own client (--config FILE,
                                           --mutant ID[,ID…]: one fault or several, in their own dialect and guides)
  borderlight report [results/RUN]         writes the reports again, also of a run that was killed (--format allure);
                                           several runs are merged as the parts (shards) of one;
                                           --finding ID prints one finding for the target's developers (--format html)
  borderlight rejudge [results/RUN]        judges the recorded evidence again, without any target
  borderlight requirements                 every row and clause of the guideline: proved / all; --faults says
                                           which named faults the checks of each clause catch (--format json)
  borderlight data-set                     every element of the guideline's data set and the documents that carry it
  borderlight explain ID                   a requirement, clause, scenario, mutant or check: its sentence and source,
                                           what is sent, what is checked, which faults are caught
  borderlight catalogue --list | --out DIR | --stow URL | --fhir URL [--wado URL]
                                           the synthetic patients, studies, reports and manifests: listed, as files, or
                                           sent to your servers; repeated, it makes no duplicates (--remove, --seed TEXT,
                                           --uid-root UID, --patients map.yaml, --patient ID, --token-file or --basic-file,
                                           --ca FILE; --change ID [--restore] lets documents change there)
  borderlight learn --target FILE          drafts what a target holds that was not filled with the catalogue, compares a
                                           draft with it, and freezes it (--confirm --by NAME, --out FILE)
  borderlight mutants                      every faulty country against every scenario (--list: by step; --mutant ID, --all,
                                           --changed [--seed N], --record); --pairs [100]: two faults at once, neither
                                           hides the other; --lawful-countries [200]: any lawful choices together raise
                                           no alarm (--seed N gives the same again, --from K begins at the K-th)
  borderlight bench                        time, memory and list search of the embedded country

What lists takes --format json. Examples:
  borderlight run --step 5 --host plain
  borderlight run --target targets/orthanc.target.yaml
  borderlight simulate country-a --mutant another-report-is-served

Exit codes: 0 conforms, 1 fails, 2 undecided, 3 our own, the network's or the configuration's fault,
            4 usage or target file, 5 not as expected.
`

type Command = (args: readonly string[]) => number | Promise<number>

const commands: Readonly<Record<string, () => Promise<Command>>> = {
  run: async () => (await import('./commands/run.ts')).run,
  discover: async () => (await import('./commands/discover.ts')).discover,
  doctor: async () => (await import('./commands/doctor.ts')).doctor,
  explain: async () => (await import('./commands/explain.ts')).explainId,
  init: async () => (await import('./commands/init.ts')).init,
  simulate: async () => (await import('./commands/simulate.ts')).simulate,
  report: async () => (await import('./commands/report.ts')).report,
  rejudge: async () => (await import('./commands/rejudge.ts')).rejudge,
  requirements: async () => (await import('./commands/requirements.ts')).printRequirements,
  'data-set': async () => (await import('./commands/data-set.ts')).printDataSet,
  catalogue: async () => (await import('./commands/catalogue.ts')).catalogue,
  learn: async () => (await import('./commands/learn.ts')).learn,
  bench: async () => (await import('./commands/bench.ts')).bench,
  mutants: async () => (await import('./commands/mutants.ts')).runMutants,
}

async function main(): Promise<number> {
  const [name, ...args] = process.argv.slice(2)
  if (name === undefined || name === 'help' || name === '--help' || name === '-h' || args.includes('--help')) {
    process.stdout.write(help)
    return name === undefined ? exitUsage : 0
  }
  if (name === '--version') {
    process.stdout.write(`borderlight ${productVersion()}\n`)
    return 0
  }
  const load = commands[name]
  if (load === undefined) throw new UsageError(`no command "${name}"`, 'see "borderlight --help"')
  return await (
    await load()
  )(args)
}

/** What a person can mend: said in one message, without a stack. */
function isUsage(error: unknown): error is Error {
  if (error instanceof UsageError || error instanceof TargetFileError || error instanceof ExpectedFileError) return true
  return error instanceof Error && 'code' in error && String(error.code).startsWith('ERR_PARSE_ARGS')
}

// A reader that went away (`| head`) is no fault.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error
  process.exit()
})

try {
  process.exitCode = await main()
} catch (error) {
  if (isUsage(error)) {
    process.stderr.write(`${error.message}\n`)
    process.exitCode = exitUsage
  } else {
    process.stderr.write(
      `borderlight: a fault of the harness\n${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`,
    )
    process.exitCode = 3
  }
}
