import { mutant } from '../../mutant.ts'

const plain: ReadonlySet<string> = new Set(['CT', 'MR', 'DX', 'US'])

export const listsPlainModalitiesOnly = mutant({
  id: 'lists-plain-modalities-only',
  fault: 'Lists the studies that hold CT, MR, DX or US, and no others.',
  breaks: [
    'A1-02a/study-ct-mr-cr',
    'A1-02b/study-vl-photographic-1',
    'A1-02d/study-video-endoscopic-1',
    'A1-02e/study-vl-wsi-1',
    'A1-02f/study-12-lead-ecg',
    'A1-02g/study-hemodynamic-waveform-1',
    'UC-03/catalogue-one-study-specialty',
  ],
  mutate: (country) => ({
    ...country,
    itemsOf: (patientId) =>
      country.itemsOf(patientId).filter(({ study }) => study.series.some(({ modality }) => plain.has(modality))),
  }),
})
