import type { ZodType, z } from 'zod'

type ParamsOf<pattern extends string> = pattern extends `${infer head}/${infer rest}`
  ? ParamsOf<head> & ParamsOf<rest>
  : pattern extends `:${infer name}`
    ? { [key in name]: string }
    : unknown

type QueryOf<schema> = schema extends ZodType ? Partial<z.output<schema>> : never

/** What stands behind the `?`: written in the order of the schema, without empty values. */
export type QueryValue = string | number | boolean | readonly (string | number)[] | undefined | null

type Given<params, query> = unknown extends params ? [params?: object, query?: query] : [params: params, query?: query]

/** A URL pattern that can also be written: `path('/decisions/:slug').href({ slug })`. */
export interface Path<pattern extends string, schema = undefined> {
  pattern: pattern
  href(...given: Given<ParamsOf<pattern>, QueryOf<schema>>): string
  schema: schema
}

/** An address of the site, without its language; `query` says what may stand behind the `?`. */
export function path<pattern extends string, schema extends ZodType | undefined = undefined>(
  pattern: pattern,
  options?: { query: schema },
): Path<pattern, schema> {
  return {
    pattern,
    schema: schemaOf(options),
    href: (...[params, query]) => fill(pattern, toRecord(params)) + writeQuery(toRecord(query)),
  }
}

/** `?kind=pad&kind=visio`: lists repeat, empty values are left out, keys keep their order. */
export function writeQuery(query: Record<string, QueryValue> | undefined): string {
  let written = ''
  for (const name in query) {
    const value = query[name]
    for (const each of Array.isArray(value) ? value : [value])
      if (isSaid(each)) written += `${written === '' ? '?' : '&'}${name}=${encodeQuery(String(each))}`
  }
  return written
}

const isSaid = (value: QueryValue) => value !== undefined && value !== null && value !== '' && value !== false

const plain = /^[\w.~/:,-]*$/
const readable: Record<string, string> = { '%2F': '/', '%3A': ':', '%2C': ',', '%20': '+' }

/** Readable: slashes, colons and commas mean nothing behind the `?` and stay as they are. */
const encodeQuery = (text: string) =>
  plain.test(text)
    ? text
    : encodeURIComponent(text.toWellFormed()).replace(/%(?:2F|3A|2C|20)/g, (code) => readable[code] ?? code)

function fill(pattern: string, params: Record<string, QueryValue>): string {
  if (!pattern.includes(':')) return pattern
  return pattern.replace(/:(\w+)/g, (_, name: string) => encodeURIComponent(String(params[name] ?? '').toWellFormed()))
}

/** Safe: `href` is only called with what its own type asks for, an object of plain values. */
function toRecord(value: unknown): Record<string, QueryValue> {
  return (value ?? {}) as Record<string, QueryValue>
}

/** Safe: without options the schema type is `undefined`, which is what is given. */
function schemaOf<schema>(options: { query: schema } | undefined): schema {
  return options?.query as schema
}
