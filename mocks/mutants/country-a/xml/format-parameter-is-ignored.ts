import { mutant } from '../../mutant.ts'

export const formatParameterIsIgnored = mutant({
  id: 'format-parameter-is-ignored',
  fault: '_format=xml is answered in JSON.',
  breaks: ['XML-05/format-parameter'],
  mutate: (country) => ({
    ...country,
    wantsXml: (request) => !request.url.includes('_format=') && country.wantsXml(request),
  }),
})
