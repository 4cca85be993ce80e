import { missingClaimIsRefused, missingRoleIsDenied, rolesAreMapped } from '../../checks/viewer-access.ts'
import type { Exchange } from '../../harness/exchange/exchange.ts'
import { scenario } from '../../harness/scenario/scenario.ts'
import { attempt, launched, pathOfViewer } from '../viewer-path.ts'

/** A role that no table of professionals knows. */
const unknownRole = { subject_role: [{ system: 'urn:oid:2.999.7', code: 'no-such-role', display: 'No such role' }] }

/** Article 13: the viewer lets in whom Country B vouches for; who lacks a claim is denied [C-1]. */
scenario(
  'missing-claims',
  {
    role: 'country-a',
    folder: '02-authorisation',
    title: 'Without name, role, organisation or purpose of the professional, or with an unknown role, no viewer opens',
    proves: ['A13-09/missing-claim-tokens-refused', 'OB-05/missing-role-deny', 'OB-05/claims-mapping-table'],
    option: 'B',
  },
  async (context) => {
    const { countryA, holdings, check } = context
    const patient = holdings.patient('main')
    const path = await pathOfViewer(context, patient, await countryA.findAllDocuments(patient))
    const uid = path.study.studyInstanceUid
    await launched(context, path)
    const tried = async (professional: Record<string, unknown>): Promise<{ token: Exchange; use?: Exchange }> => {
      const token = await countryA.requestToken('viewer', {
        patient: patient.identifier,
        studyInstanceUids: [uid],
        professional,
      })
      if (token.value === undefined) return { token: token.exchange }
      return { token: token.exchange, use: (await path.viewer.launch(token.value, uid)).exchange }
    }
    for (const claim of ['subject_name', 'subject_organization', 'purpose_of_use'])
      check(
        await tried({ [claim]: undefined }),
        missingClaimIsRefused,
        attempt(`a professional without ${claim}`, patient),
      )
    const withoutRole = await tried({ subject_role: undefined })
    check(withoutRole, missingClaimIsRefused, attempt('a professional without subject_role', patient))
    check(withoutRole, missingRoleIsDenied, attempt('a professional without a role', patient))
    check(await tried(unknownRole), rolesAreMapped, attempt('a professional whose role is not known', patient))
  },
)
