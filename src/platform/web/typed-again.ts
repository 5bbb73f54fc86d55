import { Refusal } from '../errors.ts'
import type { Request } from './env.ts'
import { readSent, type Typed } from './form.ts'

/** What was typed into the form that a request sends, whoever read it or nobody yet; without secrets. */
export async function typedAgain(c: Request): Promise<Typed> {
  const typed = c.var.typed ?? (c.req.raw.bodyUsed ? {} : await typedStill(c))
  return Object.fromEntries(Object.entries(typed).filter(([name]) => !isSecret(name)))
}

/** What is never written back into a page. */
const isSecret = (name: string) => /password|secret|^codes?$/i.test(name)

async function typedStill(c: Request): Promise<Typed> {
  try {
    return (await readSent(c)).typed
  } catch (error) {
    // Whoever is refused already is not told of another fault of the form.
    if (error instanceof Refusal) return {}
    throw error
  }
}

/** The same as a text to keep, a field after the other; undefined where nothing was written, but buttons pressed. */
export function textOfTyped(typed: Typed): string | undefined {
  const fields = Object.entries(typed).flatMap(([name, value]) =>
    ofForms.test(name) ? [] : [value].flat().flatMap((one) => (isSaid(one) ? [{ name, value: one.trim() }] : [])),
  )
  if (!fields.some(({ value }) => !isCode(value))) return undefined
  return fields.map(({ name, value }) => `${name} =${value.includes('\n') ? '\n' : ' '}${value}\n`).join('')
}

// What forms carry that nobody types.
const ofForms = /^(stamp|go|do|step|next|seen|revision.*|.*-was)$/
const isSaid = (value: string) => value.trim() !== '' && !/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(value)
/** A word of a list, a number, a mark. */
const isCode = (value: string) => /^[a-z0-9_-]{1,40}$/.test(value)
