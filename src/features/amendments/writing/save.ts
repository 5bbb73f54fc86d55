import { EditConflict } from '../../../platform/edit-conflict.ts'
import { type FieldError, Refusal } from '../../../platform/errors.ts'
import { type Request, wantsProblem } from '../../../platform/web/index.ts'
import { markOf } from '../../charter/index.ts'
import type { Proposal } from '../amendment.ts'
import { byPerson } from '../by.ts'
import { type DraftAsked, draftAsked } from './asked.ts'
import { writeDraft } from './write-draft.ts'

export type Saved =
  | { is: 'saved'; asked: DraftAsked }
  /** What the form shows reads otherwise now: nothing was written. */
  | { is: 'moved'; asked: DraftAsked }
  | { is: 'refused'; asked: DraftAsked; errors: FieldError[] }

interface Saving {
  /** The mark that the form took along; null where the order of things does not matter. */
  seen: string | null
  /** The part that the form shows. */
  partOf(asked: DraftAsked): unknown
  change(asked: DraftAsked): Proposal | Promise<Proposal>
  authorName?: string | null
}

const tries = 3

/** Writes one part of a draft over the present state of all others: several people may write at a time. */
export async function save(c: Request, saving: Saving, left = tries): Promise<Saved> {
  const asked = await draftAsked(c)
  const { id, revision } = asked.amendment
  if (saving.seen !== null && saving.seen !== markOf(saving.partOf(asked))) return { is: 'moved', asked }
  const { authorName } = saving
  try {
    const draft = await saving.change(asked)
    await writeDraft(
      c.var.db,
      { id, revision, draft, ...(authorName === undefined ? {} : { authorName }) },
      byPerson(c),
    )
    return { is: 'saved', asked }
  } catch (error) {
    if (error instanceof EditConflict && left > 1) return save(c, saving, left - 1)
    if (!(error instanceof Refusal) || error.errors.length === 0 || wantsProblem(c)) throw error
    return { is: 'refused', asked, errors: error.errors }
  }
}
