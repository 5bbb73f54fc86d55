import type { Request } from './env.ts'
import type { Refusal } from '../errors.ts'
import type { Translate } from '../i18n/index.ts'

/** A refusal for programs: RFC 9457. */
export function problemOf(c: Request, refusal: Refusal, t: Translate): Response {
  const errors = refusal.errors.map(({ field, key, values }) => ({ path: field, message: t(key, values) }))
  const problem = {
    type: 'about:blank',
    title: t(refusal.reason),
    status: refusal.status,
    detail: t(refusal.reason),
    ...(errors.length > 0 ? { errors } : {}),
  }
  c.header('Content-Type', 'application/problem+json; charset=UTF-8')
  return c.body(JSON.stringify(problem), refusal.status)
}

/** Whether the one who asks is a program rather than a reader of pages. */
export function wantsProblem(c: Request): boolean {
  const accept = c.req.header('accept') ?? ''
  const isJsonBody = c.req.header('content-type')?.startsWith('application/json') ?? false
  return (c.env.format !== 'html' || isJsonBody || accept.includes('json')) && !accept.includes('text/html')
}
