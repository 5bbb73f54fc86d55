import type { Request } from './env.ts'
import { type Format, mediaTypes } from './format.ts'

/** An answer in a format, which any site may read from its own pages; null: what else is known says how it is kept. */
export function forPrograms(c: Request, format: Format, body: string, cache: string | null = 'no-cache'): Response {
  c.header('Content-Type', mediaTypes[format])
  c.header('Access-Control-Allow-Origin', '*')
  c.header('Vary', 'Accept, Accept-Encoding')
  if (cache !== null) c.header('Cache-Control', cache)
  return c.body(body)
}
