import {
  identifierMatchesExactlyItsPatient,
  severalMatchesAreNeverSilentlyOne,
  unknownDomainIsSaidOrEmpty,
  unknownIdentifierMatchesNobody,
} from '../../checks/patient-search.ts'
import { scenario } from '../../harness/scenario/scenario.ts'
import { listedIn } from '../positive-control.ts'

/** Step 3: Country A confirms one patient, nobody, or several; it never guesses [ITI-78]. */
scenario(
  'nobody-one-several',
  {
    role: 'country-a',
    folder: '03-identification',
    title:
      'An identifier finds its patient, nobody, or says that its domain is unknown; traits find everybody who has them',
    proves: ['ST-03b/no-match', 'ST-03b/unknown-domain', 'ST-03b/many-matches'],
  },
  async ({ countryA, holdings, check, need }) => {
    const { identifier } = holdings.patient('main')
    const twins = [holdings.patient('twin-1'), holdings.patient('twin-2')] as const
    const find = (text: string) => countryA.findPatients([['identifier', text]])

    const one = await find(`${identifier.system}|${identifier.value}`)
    check(one, identifierMatchesExactlyItsPatient, identifier)
    need(listedIn(one), 'the positive control failed: the main patient is not found')
    check(await find(`${identifier.system}|NOBODY-0000000000`), unknownIdentifierMatchesNobody)
    check(await find('urn:oid:2.999.99.404|1'), unknownDomainIsSaidOrEmpty)

    const { family, birthDate } = twins[0].facts
    const byTraits = await countryA.findPatients([
      ['family', family],
      ['birthdate', birthDate],
    ])
    check(byTraits, severalMatchesAreNeverSilentlyOne, { identifiers: twins.map((twin) => twin.identifier) })
  },
)
