import type { Database, Id, Instant } from '../../../platform/database/index.ts'
import { notFound } from '../../../platform/errors.ts'
import type { Request } from '../../../platform/web/index.ts'
import { personIn, personsById } from '../../accounts/index.ts'
import { type ClauseInPlace, type Content, clausesOf, findClause } from '../../charter/index.ts'
import type { Amendment } from '../amendment.ts'
import { type OutOfDate, outOfDate } from '../applied.ts'
import { type Change, saidOf } from '../change.ts'
import { amended, type FrameChange, type FrameOutOfDate, framesOutOfDate } from '../frame.ts'
import { findOwn, writersOf } from '../queries.ts'
import { type DocumentText, documentTexts, textNamed } from '../texts.ts'

/** An amendment as those who write it see it. */
export interface DraftAsked {
  amendment: Amendment
  texts: DocumentText[]
  isAuthor: boolean
  /** Who was invited and came, the first first. */
  writers: Writer[]
}

export interface Writer {
  personId: Id
  name: string | null
  at: Instant
}

/** The draft of the address. Refuses who does not write it, as if it were not there. */
export async function draftAsked(c: Request): Promise<DraftAsked> {
  const { db } = c.var
  const { personId } = personIn(c)
  const amendment = await findOwn(db, c.req.param('slug') ?? '', personId)
  const isAuthor = amendment.authorPersonId === personId
  return { amendment, texts: await documentTexts(db), isAuthor, writers: await namedWriters(db, amendment.id) }
}

async function namedWriters(db: Database, amendmentId: Id): Promise<Writer[]> {
  const writers = await writersOf(db, amendmentId)
  const people = await personsById(
    db,
    writers.map(({ personId }) => personId),
  )
  return writers.map((one) => ({ ...one, name: people.find(({ id }) => id === one.personId)?.name ?? null }))
}

/** One document of it: its text in force, what the draft does to it, and the text that this makes. */
export interface DocumentAsked extends DraftAsked {
  text: DocumentText
  changes: Change[]
  frames: FrameChange[]
  content: Content
  stale: OutOfDate[]
  staleFrames: FrameOutOfDate[]
}

export async function documentAsked(c: Request): Promise<DocumentAsked> {
  return inDocument(await draftAsked(c), c.req.param('document') ?? '')
}

export function inDocument(asked: DraftAsked, slug: string): DocumentAsked {
  const text = textNamed(asked.texts, slug)
  const said = saidOf(asked.amendment.draft.documents, text.document.id)
  const { changes, frames = [] } = said
  const { content } = text.version
  return {
    ...{ ...asked, text, changes, frames, content: amended(content, said) },
    ...{ stale: outOfDate(content, changes), staleFrames: framesOutOfDate(content, said) },
  }
}

/** A clause of that text, as the draft has it; one that it takes away, as it stands. */
export function clauseAsked({ content, text }: DocumentAsked, id: string): ClauseInPlace {
  const clause = findClause(content, id) ?? findClause(text.version.content, id)
  if (!clause) throw notFound('charter.no-clause')
  return clause
}

/** The clause before which nothing stands in its chapter has null. */
export function placeOf(content: Content, id: string): { chapterId: string; after: string | null } | null {
  const clause = findClause(content, id)
  if (!clause) return null
  const own = clausesOf(content).filter(({ chapter }) => chapter.id === clause.chapter.id)
  const at = own.findIndex((one) => one.id === id)
  return { chapterId: clause.chapter.id, after: own[at - 1]?.id ?? null }
}
