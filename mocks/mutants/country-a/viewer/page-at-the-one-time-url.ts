import type { AnswerContext, CountryA } from '../../../country-a/country.ts'

/** The page of the study in the place of the redirect to it, with other headers. */
export function pageAtTheOneTimeUrl(
  country: CountryA,
  response: Response,
  context: AnswerContext,
  headers: Record<string, string>,
): Response {
  const location = response.headers.get('location')
  if (!context.url.pathname.endsWith('/open') || location === null) return response
  const uid = location.split('/').at(-1)
  const study = country.world.catalogue.studies.find(({ studyInstanceUid }) => studyInstanceUid === uid)
  const patient = country.world.catalogue.patients.find(({ id }) => id === study?.patientId)
  const [shown] = study === undefined ? [] : country.strip(study)
  if (study === undefined || patient === undefined || shown === undefined) return response
  const baseUrl = country.world.urls.viewerUrl ?? ''
  const strip = country.strip(study)
  const page = { language: 'en', baseUrl, patient, study, professional: '', strip, shown, images: [shown] } as const
  const text = country.viewerPage(page).replaceAll(`href="/viewer/studies`, 'href="/viewer/none')
  const all = { ...country.viewerHeaders('en'), 'Content-Type': 'text/html; charset=utf-8', ...headers }
  const cookie = response.headers.get('set-cookie')
  return new Response(text, { status: 200, headers: cookie === null ? all : { ...all, 'Set-Cookie': cookie } })
}
