import { mutant } from '../../mutant.ts'

export const leadingZeroInQidoStudyUid = mutant({
  id: 'leading-zero-in-qido-study-uid',
  fault: 'QIDO-RS writes the Study Instance UID with a leading zero in a component.',
  breaks: ['A2-02/study-instance-uid'],
  mutate: (country) => ({
    ...country,
    searchPage: (found, offset, limit) =>
      country.searchPage(found, offset, limit).map((candidate) => ({
        ...candidate,
        '0020000D': {
          vr: 'UI',
          Value: (candidate['0020000D']?.Value ?? []).map((uid) => String(uid).replace(/\.(?=\d+$)/, '.0')),
        },
      })),
  }),
})
