import { lawfulVariant } from '../mutant.ts'

export const metadataOfIua = lawfulVariant({
  id: 'metadata-of-iua',
  what: 'The token endpoint is published as IUA does, at /.well-known/oauth-authorization-server, and not by SMART.',
  mutate: (country) => ({ ...country, iuaMetadata: () => country.discovery() }),
})
