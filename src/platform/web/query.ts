import type { ZodType, z } from 'zod'

/** Reads what stands behind the `?`: names that repeat become lists, unknown names are left out. Never refuses. */
export function readQuery<Schema extends ZodType>(schema: Schema, url: string): z.output<Schema> {
  const given = new Map<string, string | string[]>()
  for (const [name, value] of new URL(url).searchParams) {
    const text = value.replaceAll('\0', '').slice(0, 2000).toWellFormed().trim()
    if (text === '') continue
    const before = given.get(name)
    given.set(name, before === undefined ? text : [before, text].flat().slice(0, 50))
  }
  return schema.parse(Object.fromEntries(given))
}
