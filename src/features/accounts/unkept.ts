import type { Child } from 'hono/jsx'
import type { ContentfulStatusCode } from 'hono/utils/http-status'
import type { Request } from '../../platform/web/index.ts'
import { respond } from '../../ui/respond.tsx'

/** Pages about a person, or with what they typed, stay in no cache. */
export function unkept(c: Request, page: Child, status?: ContentfulStatusCode): Response {
  c.header('Cache-Control', 'no-store')
  return respond(c, page, status)
}
