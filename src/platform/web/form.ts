import type { ZodType, z } from 'zod'
import type { FieldError } from '../errors.ts'
import { Refusal } from '../errors.ts'
import { isKey } from '../i18n/index.ts'
import type { Request } from './env.ts'

/** What was typed, by field: shown again beside what is wrong with it. */
export type Typed = Record<string, string | string[]>

export type ReadForm<Schema extends ZodType> =
  | { ok: true; values: z.output<Schema>; typed: Typed }
  | { ok: false; errors: FieldError[]; typed: Typed }

const largest = 256 * 1024

/** Reads a posted form, or a JSON body of the same schema. A schema's messages are keys of the site's words. */
export async function readForm<Schema extends ZodType>(c: Request, schema: Schema): Promise<ReadForm<Schema>> {
  const typed = typedIn(await pairsOf(c, largest))
  c.set('typed', typed)
  const read = schema.safeParse(typed)
  if (read.success) return { ok: true, values: read.data, typed }
  const errors = read.error.issues.map(({ path, message }) => ({
    field: String(path[0] ?? ''),
    key: isKey(message) ? message : ('site.field-invalid' as const),
  }))
  return { ok: false, errors: firstOfEachField(errors), typed }
}

/** What a form sends: its texts, and the files of `multipart/form-data`. */
export interface Sent {
  typed: Typed
  files: Record<string, File>
  /** The same where a field takes several. */
  fileLists: Record<string, File[]>
}

/** A picture that is too large is told so in the form: what comes with it must get through. */
const largestWithFiles = 4 * 1024 * 1024

/** Reads what a form sends, without a schema: where a form has texts, a JSON body may have numbers. */
export async function readSent(c: Request): Promise<Sent> {
  const isMultipart = c.req.header('content-type')?.startsWith('multipart/form-data') ?? false
  const pairs = await pairsOf(c, isMultipart ? largestWithFiles : largest)
  const texts = pairs.map(([name, value]) => [name, typeof value === 'number' ? String(value) : value] as const)
  const files = pairs.flatMap(([name, value]) =>
    value instanceof File && value.size > 0 ? [[name, value] as const] : [],
  )
  const lists = pairs.map(([name, value]) => [name, [value].flat().filter(isFilled)] as const)
  const typed = typedIn(texts)
  c.set('typed', typed)
  return { typed, files: Object.fromEntries(files), fileLists: Object.fromEntries(lists) }
}

const isFilled = (value: unknown): value is File => value instanceof File && value.size > 0

async function pairsOf(c: Request, most: number): Promise<[string, unknown][]> {
  const type = c.req.header('content-type') ?? ''
  const body = new Response(new Uint8Array(await bytesOf(c, most)), { headers: { 'content-type': type } })
  const read = type.startsWith('application/json') ? body.json().then(entriesOf) : body.formData().then(fieldsOf)
  // A body that is not what it says has no field: the schema tells what is missing.
  return read.catch(() => [])
}

const typedIn = (pairs: readonly (readonly [string, unknown])[]): Typed =>
  Object.fromEntries(pairs.flatMap(([name, value]) => (isTyped(value) ? [[name, withoutNul(value)]] : [])))

/** The body, counted as it comes: what it says of its own length is not believed. */
export async function bytesOf(c: Request, most: number): Promise<Buffer> {
  const chunks: Uint8Array[] = []
  let size = 0
  for await (const chunk of c.req.raw.body ?? []) {
    size += chunk.length
    if (size > most) throw new Refusal(422, 'site.form-too-large')
    chunks.push(chunk)
  }
  return Buffer.concat(chunks)
}

const entriesOf = (body: unknown): [string, unknown][] =>
  typeof body === 'object' && body !== null ? Object.entries(body) : []

/** A field that comes several times is a list. */
function fieldsOf(form: FormData): [string, unknown][] {
  const names = new Set(form.keys())
  return Array.from(names, (name) => {
    const values = form.getAll(name)
    return [name, values.length === 1 ? values[0] : values]
  })
}

const isTyped = (value: unknown): value is string | string[] =>
  typeof value === 'string' || (Array.isArray(value) && value.every((each) => typeof each === 'string'))

/** PostgreSQL has no NUL in texts, and no visitor types one. */
const withoutNul = (value: string | string[]) =>
  typeof value === 'string' ? value.replaceAll('\0', '') : value.map((text) => text.replaceAll('\0', ''))

const firstOfEachField = (errors: FieldError[]) =>
  errors.filter(({ field }, at) => errors.findIndex((other) => other.field === field) === at)
