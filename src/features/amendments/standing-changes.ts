import { applied, type OutOfDate, outOfDate } from './applied.ts'
import { type DocumentChanges, sameWording } from './change.ts'
import type { DocumentText } from './texts.ts'

/** A change that another one overtook, and of which document. */
export interface StaleChange extends OutOfDate {
  text: DocumentText
}

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
    documents: all.map(({ own }) => own).filter(({ changes }) => changes.length > 0),
    stale: all.flatMap(({ stale }) => stale),
  }
}

function current(own: DocumentChanges, text: DocumentText): { own: DocumentChanges; stale: StaleChange[] } {
  const { content, number } = text.version
  const stale = outOfDate(content, own.changes).map((one) => ({ ...one, text }))
  const clauses = new Map(content.chapters.flatMap(({ clauses }) => clauses.map((clause) => [clause.id, clause])))
  const changes = own.changes.filter(({ clauseId, is, place }) => {
    const isThere = clauses.get(clauseId) ?? null
    return !sameWording(isThere, is) || (place !== null && movesIn(text, own, clauseId))
  })
  return { own: { ...own, base: stale.length === 0 ? number : own.base, changes }, stale }
}

/** Whether a clause that reads as wished would still change its place. */
function movesIn({ version: { content } }: DocumentText, { changes }: DocumentChanges, clauseId: string): boolean {
  const alone = changes.filter((change) => change.clauseId === clauseId)
  const idsOf = (one: typeof content) => one.chapters.map(({ id, clauses }) => [id, ...clauses.map(({ id }) => id)])
  return JSON.stringify(idsOf(applied(content, alone))) !== JSON.stringify(idsOf(content))
}
