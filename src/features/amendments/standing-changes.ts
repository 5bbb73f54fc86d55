import { applied, type OutOfDate, outOfDate } from './applied.ts'
import { countOf, type DocumentChanges, plain, sameWording } from './change.ts'
import { type FrameOutOfDate, framesOutOfDate, framingIn, sameFraming } from './frame.ts'
import type { DocumentText } from './texts.ts'

/** A change that another one overtook, and of which document. */
export type StaleChange = (OutOfDate | FrameOutOfDate) & { text: DocumentText }

/**
 * Changes as they stand over the present texts. Where nobody else touched a clause they are brought over by themselves;
 * what the text says already is no change any more.
 */
export function currentDocuments(
  documents: readonly DocumentChanges[],
  texts: readonly DocumentText[],
): { documents: DocumentChanges[]; stale: StaleChange[] } {
  const all = texts.flatMap((text) => {
    const own = documents.find(({ documentId }) => documentId === text.document.id)
    return own ? [current(own, text)] : []
  })
  return {
    documents: all.map(({ own }) => own).filter((own) => countOf(own) > 0),
    stale: all.flatMap(({ stale }) => stale),
  }
}

function current(own: DocumentChanges, text: DocumentText): { own: DocumentChanges; stale: StaleChange[] } {
  const { content, number } = text.version
  const overtaken = [...outOfDate(content, own.changes), ...framesOutOfDate(content, own)]
  const stale = overtaken.map((one) => ({ ...one, text }))
  const clauses = new Map(content.chapters.flatMap(({ clauses }) => clauses.map((clause) => [clause.id, clause])))
  const changes = own.changes.filter(({ clauseId, is, place }) => {
    const isThere = clauses.get(clauseId) ?? null
    return !sameWording(isThere, is) || (place !== null && movesIn(text, own, clauseId))
  })
  const frames = (own.frames ?? []).filter(({ chapterId, is }) => !sameFraming(framingIn(content, chapterId), is))
  return { own: plain({ ...own, base: stale.length === 0 ? number : own.base, changes, frames }), stale }
}

/** Whether a clause that reads as wished would still change its place. */
function movesIn({ version: { content } }: DocumentText, { changes }: DocumentChanges, clauseId: string): boolean {
  const alone = changes.filter((change) => change.clauseId === clauseId)
  const idsOf = (one: typeof content) => one.chapters.map(({ id, clauses }) => [id, ...clauses.map(({ id }) => id)])
  return JSON.stringify(idsOf(applied(content, alone))) !== JSON.stringify(idsOf(content))
}
