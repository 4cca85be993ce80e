import { withKos, withSeries } from '../kos/with-kos.ts'
import { mutant } from '../../mutant.ts'

export const kosNamesAnotherHost = mutant({
  id: 'kos-names-another-host',
  fault: 'The KOS manifest of a study at the gateway names the national store.',
  breaks: ['A33-01/manifest-endpoints-point-several', 'A10-24/single-series-retrieval-kos'],
  mutate: (country) =>
    withKos(country, (data) =>
      withSeries(data, (series) =>
        series['RetrieveURL'] === country.world.urls.gatewayUrl
          ? { ...series, RetrieveURL: country.world.urls.nationalUrl ?? '' }
          : series,
      ),
    ),
})
