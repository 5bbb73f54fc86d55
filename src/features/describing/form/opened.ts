import { type Draft, draftAt, saveDraft } from '../../../platform/drafts/index.ts'
import { invalid, notFound } from '../../../platform/errors.ts'
import type { Request } from '../../../platform/web/index.ts'
import { inBrowser, isCoordination } from '../../accounts/index.ts'
import { mayActFor } from '../../delegates/index.ts'
import { bytesOf, type DescriptionDraft, descriptionDrafts, most, mostBytesOf } from './description-draft.ts'

/** A draft that who asks may open: by its secret address, or as one of its people. */
export interface Opened extends Draft<DescriptionDraft> {
  /** The last word of its address. */
  word: string
}

/** The draft of the address. Refuses alike what there is not and what is somebody else’s. */
export async function openedDraft(c: Request): Promise<Opened> {
  const word = c.req.param('draft') ?? ''
  const draft = await draftAt(c.var.db, descriptionDrafts, word)
  if (!draft || !(draft.isBySecret || (await isAmongPeople(c, draft)))) throw notFound('drafting.draft-not-found')
  // Nobody but who works on it keeps a copy, and no search engine lists it.
  c.header('Cache-Control', 'no-store')
  c.header('X-Robots-Tag', 'noindex')
  return { ...draft, word }
}

async function isAmongPeople(c: Request, { personId, subjectId }: Draft<DescriptionDraft>): Promise<boolean> {
  const person = inBrowser(c)
  if (person === null) return false
  const { db } = c.var
  if (subjectId === null) return personId === person.personId
  return isCoordination(person) || mayActFor(db, person, subjectId)
}

/** Saves a change of the draft. Refuses one that makes more of it than anybody has. */
export async function changeDraft(
  c: Request,
  opened: Pick<Opened, 'id' | 'personId' | 'subjectId'>,
  change: (content: DescriptionDraft) => DescriptionDraft,
): Promise<DescriptionDraft> {
  const { db, now } = c.var
  const content = await saveDraft(db, descriptionDrafts, opened.id, (was) => fitting(change(was), opened), now)
  if (!content) throw notFound('drafting.draft-not-found')
  return content
}

function fitting(content: DescriptionDraft, draft: Pick<Opened, 'personId' | 'subjectId'>): DescriptionDraft {
  const { services, machines, organization } = content
  const lists = [
    organization,
    ...services.map(({ statements }) => statements),
    ...machines.map((one) => one.statements),
  ]
  const isTooMuch =
    services.length > most.services ||
    machines.length > most.machines ||
    lists.some(({ length }) => length > most.lines)
  const [size, room] = [bytesOf(content), mostBytesOf(draft)]
  if (isTooMuch || size > most.bytes) throw invalid('form', 'drafting.too-much')
  if (size > room) throw invalid('form', 'drafting.too-much-of-nobody')
  return content
}
