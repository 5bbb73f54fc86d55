import { forbidden } from '../errors.ts'
import type { Request } from './env.ts'

/**
 * A form of another site cannot act here: what posts says that it comes from a page of ours. A program with a key of
 * its own is no browser that could be led astray: whoever knows who asks ignores its cookies.
 */
export function refuseFormFromElsewhere(c: Request, publicUrl: string): void {
  const fetchSite = c.req.header('Sec-Fetch-Site')
  if (fetchSite === 'same-origin' || c.req.header('authorization') !== undefined) return
  const origin = c.req.header('Origin')
  const isOwn = origin === new URL(publicUrl).origin || origin === new URL(c.req.url).origin
  if (fetchSite === undefined && isOwn) return
  throw forbidden('site.form-from-elsewhere')
}
