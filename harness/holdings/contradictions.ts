import type { HeldFacts } from './holdings-file.ts'

/** Something in a holdings file that cannot be: where, and what. */
export interface Contradiction {
  at: readonly (string | number)[]
  found: string
}

/** Everything in which a holdings file contradicts itself. */
export function contradictionsIn({ patients, studies, reports, manifests }: HeldFacts): readonly Contradiction[] {
  const problems: Contradiction[] = []
  const seen = new Map<string, string>()
  const once = (at: Contradiction['at'], what: string, key: string): void => {
    const first = seen.get(`${what} ${key}`)
    if (first !== undefined) problems.push({ at, found: `the ${what} ${key} a second time; first in ${first}` })
    else seen.set(`${what} ${key}`, at.slice(0, 2).join(' '))
  }
  const owner = new Map(studies.map(({ id, patientId }) => [id, patientId]))
  const people = new Set(patients.map(({ id }) => id))
  patients.forEach(({ id, purpose, identifiers }, index) => {
    once(['patients', index, 'id'], 'patient', id)
    once(['patients', index, 'purpose'], 'purpose', purpose)
    for (const { system, value } of identifiers)
      once(['patients', index, 'identifiers'], 'identifier', `${system}|${value}`)
  })
  studies.forEach((study, index) => {
    once(['studies', index, 'id'], 'study', study.id)
    once(['studies', index, 'studyInstanceUid'], 'Study Instance UID', study.studyInstanceUid)
    if (!people.has(study.patientId))
      problems.push({
        at: ['studies', index, 'patientId'],
        found: `the patient ${study.patientId}, who is not in patients`,
      })
    study.series.forEach((series, number) => {
      once(['studies', index, 'series', number, 'seriesInstanceUid'], 'Series Instance UID', series.seriesInstanceUid)
      series.instances.forEach(({ sopInstanceUid }, place) => {
        once(['studies', index, 'series', number, 'instances', place], 'SOP Instance UID', sopInstanceUid)
      })
    })
  })
  const ofStudy = (list: 'reports' | 'manifests', index: number, patientId: string, studyId: string): void => {
    const whose = owner.get(studyId)
    if (whose === undefined)
      problems.push({ at: [list, index, 'studyId'], found: `the study ${studyId}, which is not in studies` })
    else if (whose !== patientId)
      problems.push({
        at: [list, index, 'patientId'],
        found: `the patient ${patientId}; the study ${studyId} is of ${whose}`,
      })
  }
  reports.forEach((report, index) => {
    once(['reports', index, 'id'], 'report', report.id)
    ofStudy('reports', index, report.patientId, report.studyId)
    report.versions.forEach(({ version, uniqueId }, number) => {
      once(['reports', index, 'versions', number, 'uniqueId'], 'document', `report ${uniqueId}`)
      if (version !== number + 1)
        problems.push({
          at: ['reports', index, 'versions', number, 'version'],
          found: `version ${version} in place ${number + 1}`,
        })
    })
  })
  manifests.forEach((manifest, index) => {
    once(['manifests', index, 'id'], 'manifest', manifest.id)
    once(['manifests', index, 'uniqueId'], 'document', `${manifest.kind} ${manifest.uniqueId}`)
    ofStudy('manifests', index, manifest.patientId, manifest.studyId)
  })
  return problems
}
