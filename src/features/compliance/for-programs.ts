import { mediaTypes, type Request } from '../../platform/web/index.ts'

/** What any site may read. For people who are signed in it may hold what is not public: then no cache keeps it. */
export function inJson(c: Request, value: object): Response {
  c.header('Content-Type', mediaTypes.json)
  c.header('Access-Control-Allow-Origin', '*')
  c.header('Cache-Control', c.var.person ? 'no-store' : 'no-cache')
  return c.body(JSON.stringify(value))
}
