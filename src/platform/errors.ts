import type { Key, Values } from './i18n/index.ts'

/** What is wrong with one field, in the site's own words. */
export interface FieldError {
  field: string
  key: Key
  values?: Values
}

export type RefusalStatus = 401 | 403 | 404 | 409 | 422 | 429

/** What a feature may refuse. The web floor turns each into a page or a problem+json, with this status. */
export class Refusal extends Error {
  constructor(
    readonly status: RefusalStatus,
    readonly reason: Key,
    readonly errors: FieldError[] = [],
    readonly retryAfter?: number,
  ) {
    super(reason)
  }
}

export const notFound = (what: Key) => new Refusal(404, what)
export const forbidden = (why: Key) => new Refusal(403, why)
export const conflict = (why: Key) => new Refusal(409, why)
export const invalid = (field: string, key: Key, values?: Values) =>
  new Refusal(422, key, [values ? { field, key, values } : { field, key }])
/** `retryAfter` in seconds. */
export const tooMany = (why: Key, retryAfter: number) => new Refusal(429, why, [], retryAfter)
