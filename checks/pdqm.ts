import type { Exchange } from '../harness/exchange/exchange.ts'
import { check } from '../harness/judge/check.ts'
import { cannotTell, met, notMet } from '../harness/judge/judgement.ts'
import { answerInWords, textOf } from './json-body.ts'
import { searchsetOf } from './searchset.ts'

const idsIn = (answer: Exchange): readonly string[] | undefined =>
  searchsetOf(answer)
    ?.matches.filter((match) => match['resourceType'] === 'Patient')
    .map((match) => textOf(match['id']) ?? '(no id)')

/** PDQm: `_id` finds the patient with that id, and nobody else. */
export const idFindsItsPatient = check<'PDQM-01/id', { byIdentifier: Exchange; byId: Exchange }>(
  'PDQM-01/id',
  'id-finds-its-patient',
  ({ byIdentifier, byId }) => {
    const [wanted, another] = idsIn(byIdentifier) ?? []
    const found = idsIn(byId)
    if (wanted === undefined || another !== undefined)
      return cannotTell(`no patient to ask for: ${answerInWords(byIdentifier)}`)
    return found?.length === 1 && found[0] === wanted
      ? met('one patient')
      : notMet({ expected: 'the one patient with this _id', observed: found?.join(', ') ?? answerInWords(byId) })
  },
)

/** PDQm: POST `_search` finds whom GET finds. */
export const postFindsTheSamePatients = check<'PDQM-02/post', { get: Exchange; post: Exchange }>(
  'PDQM-02/post',
  'post-finds-the-same-patients',
  ({ get, post }) => {
    const [byGet, byPost] = [idsIn(get), idsIn(post)]
    if (byGet === undefined || byGet.length === 0) return cannotTell(`no patient by GET: ${answerInWords(get)}`)
    return byPost !== undefined && byPost.join() === byGet.join()
      ? met(`${byPost.length} patients`)
      : notMet({ expected: `${byGet.length} patients, as by GET`, observed: byPost?.join(', ') ?? answerInWords(post) })
  },
)

/** PDQm: a value that cannot be read is 400. */
export const malformedSearchIs400 = check<'PDQM-03/malformed', { control: Exchange; answer: Exchange }>(
  'PDQM-03/malformed',
  'malformed-search-is-400',
  ({ control, answer }) => {
    if ((idsIn(control)?.length ?? 0) === 0) return cannotTell(`no patient is found at all: ${answerInWords(control)}`)
    return answer.response?.status === 400
      ? met('400')
      : notMet({ expected: '400 for a birthdate that is no date', observed: answerInWords(answer), at: 'status' })
  },
)

/** PDQm: traits are joined by AND: whoever has them all is found, whoever lacks one is not. */
export const traitsAreCombined = check<
  'PDQM-04/combined',
  { control: Exchange; nobody: Exchange; right: Exchange; wrong: Exchange },
  { trait: string }
>('PDQM-04/combined', 'traits-are-combined', ({ control, nobody, right, wrong }, { trait }) => {
  const [[wanted = ''] = [], found, other] = [idsIn(control), idsIn(right), idsIn(wrong)]
  if (idsIn(nobody)?.length !== 0) return cannotTell('a search for nobody is not empty: see ST-03b')
  const expected = `the patient by family and ${trait}, and not by the family with another ${trait}`
  if (found?.includes(wanted) !== true) return notMet({ expected, observed: `not found: ${answerInWords(right)}` })
  if (other === undefined) return notMet({ expected, observed: answerInWords(wrong) })
  return other.includes(wanted)
    ? notMet({ expected, observed: `found by another ${trait} too`, at: 'Bundle.entry' })
    : met(`family and ${trait}`)
})

/** PDQm: `:exact` takes a name as it is; without it the beginning of a name is enough. */
export const exactTakesWholeNames = check<
  'PDQM-05/exact',
  { control: Exchange; nobody: Exchange; whole: Exchange; beginning: Exchange; exactBeginning: Exchange }
>('PDQM-05/exact', 'exact-takes-whole-names', ({ control, nobody, whole, beginning, exactBeginning }) => {
  const [wanted = ''] = idsIn(control) ?? []
  const has = (answer: Exchange): boolean => idsIn(answer)?.includes(wanted) === true
  if (idsIn(nobody)?.length !== 0) return cannotTell('a search for nobody is not empty: see ST-03b')
  if (!has(beginning)) return cannotTell(`the beginning of the name finds nobody: ${answerInWords(beginning)}`)
  const expected = 'the whole name by :exact, and not its beginning'
  if (!has(whole)) return notMet({ expected, observed: `not found by the whole name: ${answerInWords(whole)}` })
  return has(exactBeginning) ? notMet({ expected, observed: 'found by the beginning of the name' }) : met()
})
