import { searchsetOf } from '../../checks/searchset.ts'
import { objectsOf, textOf } from '../../checks/json-body.ts'
import {
  exactTakesWholeNames,
  idFindsItsPatient,
  malformedSearchIs400,
  postFindsTheSamePatients,
  traitsAreCombined,
} from '../../checks/pdqm.ts'
import { scenario } from '../../harness/scenario/scenario.ts'

/** Step 3: the patient search by more than an identifier [PDQm, ITI-78]. */
scenario(
  'patient-search',
  {
    role: 'country-a',
    folder: '03-identification',
    title: 'A patient is found by id, by POST and by traits together; what cannot be read is 400',
    proves: ['PDQM-01/id', 'PDQM-02/post', 'PDQM-03/malformed', 'PDQM-04/combined', 'PDQM-05/exact'],
    dialect: 'mado',
  },
  async ({ countryA, holdings, check, need }) => {
    const { identifier, facts } = holdings.patient('main')
    const byIdentifier = [['identifier', `${identifier.system}|${identifier.value}`]] as const
    const get = await countryA.findPatients(byIdentifier)
    const found = searchsetOf(get)?.matches.find((match) =>
      objectsOf(match['identifier']).some(({ value }) => value === identifier.value),
    )
    const id = need(textOf(found?.['id']), 'the positive control failed: the main patient is not found')
    check({ byIdentifier: get, byId: await countryA.findPatients([['_id', id]]) }, idFindsItsPatient)
    check({ get, post: await countryA.findPatients(byIdentifier, { method: 'POST' }) }, postFindsTheSamePatients)
    const wrongDate = await countryA.findPatients([['birthdate', 'not-a-date']])
    check({ control: get, answer: wrongDate }, malformedSearchIs400)
    const nobody = await countryA.findPatients([['identifier', `${identifier.system}|NOBODY-0000000000`]])
    const family = ['family', facts.family] as const
    const otherGender = facts.gender === 'female' ? 'male' : 'female'
    for (const [trait, right, wrong] of [
      ['birthdate', facts.birthDate, '1899-12-31'],
      ['gender', facts.gender, otherGender],
    ] as const) {
      const evidence = {
        control: get,
        nobody,
        right: await countryA.findPatients([family, [trait, right]]),
        wrong: await countryA.findPatients([family, [trait, wrong]]),
      }
      check(evidence, traitsAreCombined, { trait })
    }
    const beginning = facts.family.slice(0, -1)
    const born = ['birthdate', facts.birthDate] as const
    const evidence = {
      control: get,
      nobody,
      whole: await countryA.findPatients([['family:exact', facts.family], born]),
      beginning: await countryA.findPatients([['family', beginning], born]),
      exactBeginning: await countryA.findPatients([['family:exact', beginning], born]),
    }
    check(evidence, exactTakesWholeNames)
  },
)
