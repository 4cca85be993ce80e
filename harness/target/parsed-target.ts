import type { Target } from './target.ts'

/** A target that names a component to start: what the component gives may still be missing. */
export interface TargetDraft extends Omit<Target, 'fhir' | 'imaging' | 'start'> {
  fhir?: Target['fhir']
  imaging?: Target['imaging']
  start: NonNullable<Target['start']>
}

/** A target file that was read: ready to run, or ready once its component was started. */
export type ParsedTarget = { complete: true; target: Target } | { complete: false; draft: TargetDraft }

/** What a started component gives. */
export interface StartedParts {
  fhir: Target['fhir']
  imaging: Target['imaging']
  token?: NonNullable<Target['token']>
  viewer?: NonNullable<Target['viewer']>
  tls?: Target['tls']
  resolve?: Target['resolve']
  /** What its makers answer of it. */
  answers?: Target['answers']
}

/** The target of a draft and of what was started for it; what the file says goes first. */
export function completeTarget(draft: TargetDraft, started: StartedParts): Target {
  const token = draft.token ?? started.token
  const viewer = draft.viewer ?? started.viewer
  return {
    ...draft,
    fhir: draft.fhir ?? started.fhir,
    imaging: draft.imaging ?? started.imaging,
    tls: { ...started.tls, ...draft.tls },
    resolve: { ...started.resolve, ...draft.resolve },
    answers: { ...started.answers, ...draft.answers },
    ...(token === undefined ? {} : { token }),
    ...(viewer === undefined ? {} : { viewer }),
  }
}
