import { createHash } from 'node:crypto'
import { EditConflict } from '../../../platform/edit-conflict.ts'
import { type FieldError, Refusal } from '../../../platform/errors.ts'
import { type Request, wantsProblem } from '../../../platform/web/index.ts'
import { editVersion, typedIn, type VersionTyped } from '../changing/edit-version.ts'
import type { Version } from '../version.ts'
import { byPerson, type VersionAsked, versionAsked } from './asked.ts'

/** A mark of one part of a text as a form shows it: who changes another part at the same time disturbs nobody. */
export const markOf = (part: unknown): string =>
  createHash('sha256').update(JSON.stringify(part)).digest('base64url').slice(0, 12)

export type Saved =
  | { is: 'saved'; asked: VersionAsked }
  /** What the form shows reads otherwise now: nothing was written. */
  | { is: 'moved'; asked: VersionAsked }
  | { is: 'refused'; asked: VersionAsked; errors: FieldError[] }

interface Saving {
  /** The mark that the form took along; null where the order of things does not matter. */
  seen: string | null
  /** The part that the form shows. */
  partOf(version: Version): unknown
  change(typed: VersionTyped): VersionTyped
  returning?: readonly string[]
}

const tries = 3

/** Writes one part of the text over the present version of all others. */
export async function save(c: Request, saving: Saving, left = tries): Promise<Saved> {
  const asked = await versionAsked(c)
  const { version } = asked
  if (saving.seen !== null && saving.seen !== markOf(saving.partOf(version))) return { is: 'moved', asked }
  const { id, revision } = version
  const { returning = [] } = saving
  try {
    const typed = saving.change(typedIn(version))
    await editVersion(c.var.db, { id, revision, typed, returning }, byPerson(c))
    return { is: 'saved', asked }
  } catch (error) {
    if (error instanceof EditConflict && left > 1) return save(c, saving, left - 1)
    if (!(error instanceof Refusal) || error.errors.length === 0 || wantsProblem(c)) throw error
    return { is: 'refused', asked, errors: error.errors }
  }
}

/** `chapters.3.clauses.0.text.fr` → `text.fr`; what is missing altogether is missing in the original language. */
export function inForm(errors: readonly FieldError[], original: string): FieldError[] {
  return errors.map((error) => {
    const field = error.field.replace(/^chapters\.\d+\.(clauses\.\d+\.)?/, '')
    const isWhole = ['title', 'text', 'lead', 'foreword'].includes(field)
    return { ...error, field: isWhole ? `${field}.${original}` : field }
  })
}
