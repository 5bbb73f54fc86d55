import type { Request } from '../../platform/web/index.ts'

/** A file as text; any site may read it from its own pages. */
export const asText = (c: Request, text: string): Response => answered(c, 'text/plain; charset=utf-8', text)

export const asJsonFile = (c: Request, value: object): Response =>
  answered(c, 'application/json; charset=utf-8', JSON.stringify(value))

function answered(c: Request, type: string, body: string): Response {
  const { license } = c.var.site.directory.current().collective
  c.header('Content-Type', type)
  c.header('Access-Control-Allow-Origin', '*')
  c.header('Link', `<${encodeURI(license.url)}>; rel="license"`)
  return c.body(body)
}
