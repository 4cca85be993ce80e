import { mutant } from '../../mutant.ts'

export const leadingZeroInQidoStudyUid = mutant({
  id: 'leading-zero-in-qido-study-uid',
  fault: 'QIDO-RS writes the Study Instance UID with a leading zero in a component.',
  breaks: ['A2-02/study-instance-uid'],
  mutate: (country) => ({
    ...country,
    metadata: (stored) => ({
      ...country.metadata(stored),
      '0020000D': { vr: 'UI', Value: [stored.study.studyInstanceUid.replace(/\.(?=\d+$)/, '.0')] },
    }),
    qidoMatches: (candidate, key, value) => key === 'StudyInstanceUID' || country.qidoMatches(candidate, key, value),
  }),
})
