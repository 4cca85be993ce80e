declare const own: unique symbol

/** A clause of a user's own requirement, for example `ACME-01/logo`, as `requirement(…)` gives it. */
export type OwnClauseId<T extends string = string> = T & { readonly [own]: 'clause' }

/** A user's own requirement, for example `ACME-01`. */
export type OwnRequirementId<T extends string = string> = T & { readonly [own]: 'requirement' }
