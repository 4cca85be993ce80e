import { mutant } from '../../mutant.ts'

export const viewerIsABlankPage = mutant({
  id: 'viewer-is-a-blank-page',
  fault: 'The one-time URL leads to a page without any image.',
  breaks: ['OB-02/judged-browser-after-redirects'],
  mutate: (country) => ({
    ...country,
    viewerPage: () => '<!doctype html><html lang="en"><title>Viewer</title><h1>Viewer</h1></html>',
  }),
})
