import type { Child } from 'hono/jsx'
import type { ContentfulStatusCode } from 'hono/utils/http-status'
import type { Request } from '../platform/web/index.ts'

/** Answers with a page. */
export function respond(c: Request, page: Child, status: ContentfulStatusCode = 200): Response {
  c.header('Content-Type', 'text/html; charset=UTF-8')
  c.header('Vary', 'Accept, Accept-Encoding')
  const rendered = `<!DOCTYPE html>${String(page)}`
  c.set('rendered', rendered)
  return c.body(rendered, status)
}
