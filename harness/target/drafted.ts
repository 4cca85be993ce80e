import type { Target } from './target.ts'

/** A value of a drafted target file, and what it was seen from. */
export interface DraftedValue<T> {
  value: T
  from: string
}

/** What is drafted from answers; what is absent was not seen, and a person fills it in. */
export interface Drafted {
  dialect?: DraftedValue<Target['dialect']>
  guides: { readonly [G in keyof Target['guides']]: DraftedValue<Target['guides'][G]> | undefined }
  documentTypes?: DraftedValue<readonly string[]>
  token?: DraftedValue<string>
}
