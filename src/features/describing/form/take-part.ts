import { isDeepStrictEqual } from 'node:util'
import { notFound } from '../../../platform/errors.ts'
import { type Request, readSent, type Typed } from '../../../platform/web/index.ts'
import type { StatedLine } from '../../descriptions/index.ts'
import { catalogueOf, indexOf } from '../../hosters/index.ts'
import type { DescriptionDraft } from './description-draft.ts'
import { textAt } from './fields/field.ts'
import type { FieldGroup } from './fields/group.tsx'
import { type DraftPart, filledPart, mendedStatements, typedPart } from './form-page.ts'
import { changeDraft, type Opened } from './opened.ts'

/** Where a part of the draft is kept. */
export interface PartPlace {
  groups: readonly FieldGroup[]
  /** Undefined when somebody took it away meanwhile. */
  part(draft: DescriptionDraft): DraftPart | undefined
  put(draft: DescriptionDraft, statements: StatedLine[], typed: Typed): DescriptionDraft
}

/** Which way the button that was pressed leads; `stay` also when something new is to be looked at. */
export type Way = 'next' | 'back' | 'stay' | 'mended'

/** Saves what was typed on a page, right or wrong, and tells where to go on. */
export async function takePart(c: Request, opened: Opened, place: PartPlace): Promise<Way> {
  const { typed } = await readSent(c)
  const go = textAt(typed, 'go')
  const catalogue = indexOf(await catalogueOf(c.var.db))
  let isNew = false
  const content = await changeDraft(c, opened, (was) => {
    const part = place.part(was)
    // Another tab took it away: who refuses gives back what was typed.
    if (!part) throw notFound('drafting.part-not-found')
    const read = typedPart(place.groups, typed, part.statements, catalogue)
    const statements = go === 'mend' ? mendedStatements(was, read) : read
    isNew = !isDeepStrictEqual(statements, part.statements)
    return place.put(was, statements, typed)
  })
  if (go === 'back' || go === 'stay') return go
  const part = place.part(content)
  const hasErrors = part !== undefined && filledPart(content, part, opened.savedAt).errors.length > 0
  if (go === 'mend') return 'mended'
  // Who goes on with the same words a second time has seen what is wrong with them.
  return hasErrors && isNew ? 'stay' : 'next'
}
