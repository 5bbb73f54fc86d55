import { atomically, type Database, type Id, toInstant } from '../../../platform/database/index.ts'
import { refuseMoved } from '../../../platform/edit-conflict.ts'
import type { Language } from '../../../platform/i18n/index.ts'
import { clausesOf } from '../../charter/index.ts'
import { charterNow } from '../../compliance/index.ts'
import type { By } from '../../hosters/index.ts'
import { recordChange } from '../../journal/index.ts'
import type { Written } from '../application/queries.ts'
import { refusedForm } from '../refused-form.ts'
import { ownReview, refuseBound } from './own-review.ts'
import { readyIfAllSent } from './ready-if-all-sent.ts'
import type { Summary } from './review.ts'
import type { MarkedClause, Review } from './review-queries.ts'
import { tellApplicant } from './tell.ts'
import './tables.ts'

/** What is written of the whole. */
export interface SummaryTyped {
  summary: Summary | null
  text: string
  /** As they want to be shown; empty: by their hoster alone. */
  byName: string
}

/** Saves what is said of some clauses, as it goes: neither complete nor right. */
export function saveClauses(
  db: Database,
  id: Id,
  { clauses, language }: { clauses: readonly MarkedClause[]; language: Language },
  by: By,
): Promise<void> {
  return atomically(db, async (db) => {
    const { review, application } = await ownReview(db, id, by)
    if (review.sentAt !== null && clauses.some(({ mark }) => mark === null))
      throw refusedForm('form', 'membership.sent-needs-marks')
    const savedAt = toInstant(by.now)
    for (const { clauseId, mark, word } of clauses) {
      await db.deleteFrom('reviewedClause').where('reviewerId', '=', id).where('clauseId', '=', clauseId).execute()
      await db.insertInto('reviewedClause').values({ reviewerId: id, clauseId, mark, word, savedAt }).execute()
    }
    await db
      .updateTable('review')
      .set({ savedAt, language, revision: review.revision + 1 })
      .where('reviewerId', '=', id)
      .execute()
    if (review.sentAt !== null && clauses.some((clause) => isOther(clause, review.clauses.get(clause.clauseId))))
      await recordOf(db, 'review.changed', { review, application }, by)
  })
}

/** Saves what is said of the whole. */
export function saveSummary(
  db: Database,
  id: Id,
  { typed, language, revision }: { typed: SummaryTyped; language: Language; revision: number },
  by: By,
): Promise<void> {
  return atomically(db, async (db) => {
    const { review, application } = await ownReview(db, id, by)
    refuseMoved(revision, { value: review.text, revision: review.revision })
    if (review.sentAt !== null) refuseUnsaid(typed)
    await writeSummary(db, { review, application }, { typed, language }, by)
  })
}

/**
 * Sends a review to the applicant, who answers before the vote opens. When all who took one have sent theirs, two at
 * least, the application is ready for the vote. Refuses while a clause in force has no mark.
 */
export function sendReview(
  db: Database,
  id: Id,
  { typed, language }: { typed: SummaryTyped; language: Language },
  by: By,
): Promise<void> {
  return atomically(db, async (db) => {
    const { now } = by
    const { review, application } = await ownReview(db, id, by)
    if (review.sentAt === null) await refuseBound(db, { review, application }, now)
    refuseUnsaid(typed)
    const missing = await unmarkedIn(db, review, now)
    if (missing > 0) throw refusedForm('form', 'membership.clauses-unmarked', 422, { count: missing })
    await writeSummary(db, { review, application }, { typed, language }, by)
    if (review.sentAt !== null) return
    await db
      .updateTable('review')
      .set({ sentAt: toInstant(now) })
      .where('reviewerId', '=', id)
      .execute()
    await recordOf(db, 'review.sent', { review, application }, by)
    await tellApplicant(db, application, 'membership.told-review-sent', now)
    await readyIfAllSent(db, application, review.reviewer.round, by)
  })
}

/** Clauses in force of which nothing is said yet. */
export async function unmarkedIn(db: Database, { clauses }: Review, now: Temporal.Instant): Promise<number> {
  const charter = await charterNow(db, now)
  const held = charter ? clausesOf(charter.content).filter(({ unconfirmed }) => !unconfirmed) : []
  return held.filter(({ id }) => !clauses.get(id)?.mark).length
}

function refuseUnsaid({ summary, text }: SummaryTyped): void {
  if (summary === null) throw refusedForm('summary', 'membership.summary-missing')
  if (text.trim() === '') throw refusedForm('text', 'membership.summary-text-missing')
}

async function writeSummary(
  db: Database,
  { review, application }: Own,
  { typed, language }: { typed: SummaryTyped; language: Language },
  by: By,
): Promise<void> {
  const { summary, text, byName } = typed
  await db
    .updateTable('review')
    .set({ summary, text, byName: byName === '' ? null : byName, language })
    .set({ savedAt: toInstant(by.now), revision: review.revision + 1 })
    .where('reviewerId', '=', review.id)
    .execute()
  const isOther = summary !== review.summary || text !== review.text
  if (review.sentAt !== null && isOther) await recordOf(db, 'review.changed', { review, application }, by)
}

interface Own {
  review: Review
  application: Written
}

const isOther = (said: MarkedClause, before: MarkedClause | undefined): boolean =>
  said.mark !== (before?.mark ?? null) || said.word !== (before?.word ?? '')

async function recordOf(db: Database, verb: string, { review, application }: Own, { actor, now }: By): Promise<void> {
  const subject = { kind: 'application', id: application.id }
  const change = { actor, verb, subject, hosterId: application.hosterId, visibility: 'public' } as const
  await recordChange(db, { ...change, before: null, after: { reviewer: review.hoster.slug } }, now)
}
