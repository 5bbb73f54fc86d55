import type { FieldError, RefusalStatus } from '../errors.ts'
import type { Key, Translate } from '../i18n/index.ts'
import type { Request } from './env.ts'

export interface Problem {
  status: RefusalStatus | 500
  reason: Key
  errors: FieldError[]
}

/** A refusal, or a fault of ours, for programs: RFC 9457. */
export function problemOf(c: Request, given: Problem, t: Translate): Response {
  const errors = given.errors.map(({ field, key, values }) => ({ path: field, message: t(key, values) }))
  const problem = {
    type: 'about:blank',
    title: t(given.reason),
    status: given.status,
    detail: t(given.reason),
    ...(errors.length > 0 ? { errors } : {}),
  }
  c.header('Content-Type', 'application/problem+json; charset=UTF-8')
  return c.body(JSON.stringify(problem), given.status)
}

/** Whether the one who asks is a program rather than a reader of pages. */
export function wantsProblem(c: Request): boolean {
  const accept = c.req.header('accept') ?? ''
  const isJsonBody = c.req.header('content-type')?.startsWith('application/json') ?? false
  return (c.env.format !== 'html' || isJsonBody || accept.includes('json')) && !accept.includes('text/html')
}
