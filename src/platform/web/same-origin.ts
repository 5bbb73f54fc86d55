import type { MiddlewareHandler } from 'hono'
import { forbidden } from '../errors.ts'
import type { Env } from './env.ts'

/** A form of another site cannot act here: every unsafe method says that it comes from a page of ours. */
export function sameOriginOnly(publicUrl: string): MiddlewareHandler<Env> {
  const own = new URL(publicUrl).origin
  return (c, next) => {
    const isSafe = c.req.method === 'GET' || c.req.method === 'HEAD' || c.req.method === 'OPTIONS'
    const fetchSite = c.req.header('Sec-Fetch-Site')
    if (isSafe || fetchSite === 'same-origin') return next()
    const origin = c.req.header('Origin')
    if (fetchSite === undefined && (origin === own || origin === new URL(c.req.url).origin)) return next()
    throw forbidden('site.form-from-elsewhere')
  }
}
