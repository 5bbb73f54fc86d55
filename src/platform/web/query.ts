import type { ZodType, z } from 'zod'

/** Reads what stands behind the `?`: names that repeat become lists, unknown names are left out. Never refuses. */
export function readQuery<Schema extends ZodType>(schema: Schema, url: string): z.output<Schema> {
  if (last?.schema !== schema || last.url !== url) last = { schema, url, query: read(schema, url) }
  return outputOf<Schema>(last.query)
}

/** Who looks for a kept page reads its query, and so does the page itself right after. */
let last: { schema: ZodType; url: string; query: unknown } | undefined

/** Safe: it is what this very schema made. */
const outputOf = <Schema extends ZodType>(query: unknown) => query as z.output<Schema>

function read(schema: ZodType, url: string): unknown {
  const given = new Map<string, string | string[]>()
  for (const [name, value] of new URL(url).searchParams) {
    const text = value.replaceAll('\0', '').slice(0, 2000).toWellFormed().trim()
    if (text === '') continue
    const before = given.get(name)
    given.set(name, before === undefined ? text : [before, text].flat().slice(0, 50))
  }
  return schema.parse(Object.fromEntries(given))
}
