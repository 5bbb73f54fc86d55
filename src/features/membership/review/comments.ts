import { atomically, type Database, type Id, type Instant, newId, toInstant } from '../../../platform/database/index.ts'
import { conflict, forbidden, notFound } from '../../../platform/errors.ts'
import type { Language } from '../../../platform/i18n/index.ts'
import { mayActFor } from '../../delegates/index.ts'
import type { By } from '../../hosters/index.ts'
import { recordChange } from '../../journal/index.ts'
import { worksOn } from '../application/policy.ts'
import { findApplication, type Written } from '../application/queries.ts'
import { isRoundOpen } from './review-open.ts'
import { type Review, reviewsOf } from './review-queries.ts'
import { roundOf } from './round.ts'
import type { ClauseCommentTable } from './tables.ts'
import { tellApplicant, tellReviewers } from './tell.ts'
import './tables.ts'

/** What a reviewer says of a clause, with what was answered. */
export interface Comment extends ClauseCommentTable {
  answers: ClauseCommentTable[]
}

/** Comments on the clauses of an application, the first first. */
export async function commentsOf(db: Database, applicationId: Id): Promise<Comment[]> {
  const rows = db.selectFrom('clauseComment').selectAll().where('applicationId', '=', applicationId)
  const all = await rows.orderBy('at').orderBy('id').execute()
  const answers = Map.groupBy(all, ({ answersId }) => answersId)
  return (answers.get(null) ?? []).map((comment) => ({ ...comment, answers: answers.get(comment.id) ?? [] }))
}

interface CommentTyped {
  slug: string
  clauseId: string
  text: string
  language: Language
}

/** A reviewer says something of a clause; the applicant is told. */
export function addComment(db: Database, { slug, ...said }: CommentTyped, by: By): Promise<Id> {
  return atomically(db, async (db) => {
    const application = await openApplication(db, slug, by)
    const review = await reviewBy(db, application, by)
    const comment = { ...said, answersId: null, byHosterId: review.hoster.id }
    const same = await saidLately(db, application, comment, by)
    if (same) return same.id
    const id = await write(db, application, comment, by)
    await tellApplicant(db, application, 'membership.told-comment', by.now)
    return id
  })
}

/** The applicant, or a reviewer, answers a comment. */
export function answerComment(
  db: Database,
  { slug, id, ...said }: Omit<CommentTyped, 'clauseId'> & { id: Id },
  by: By,
): Promise<void> {
  return atomically(db, async (db) => {
    const application = await openApplication(db, slug, by)
    const comment = await findComment(db, application.id, id)
    if (comment.resolvedAt !== null) throw conflict('membership.comment-resolved')
    const byHosterId = await hosterAnswering(db, application, by)
    const answer = { ...said, clauseId: comment.clauseId, answersId: id, byHosterId }
    if (await saidLately(db, application, answer, by)) return
    await write(db, application, answer, by)
    const but = 'personId' in by.actor ? by.actor.personId : null
    await tellReviewers(db, application, { key: 'membership.told-comment-answered', but }, by.now)
  })
}

/** A reviewer says that a comment needs nothing more. */
export function resolveComment(db: Database, { slug, id }: { slug: string; id: Id }, by: By): Promise<void> {
  return atomically(db, async (db) => {
    const application = await openApplication(db, slug, by)
    const comment = await findComment(db, application.id, id)
    await reviewBy(db, application, by)
    if (comment.resolvedAt !== null) return
    const resolvedByPersonId = 'personId' in by.actor ? by.actor.personId : null
    const resolved = { resolvedAt: toInstant(by.now), resolvedByPersonId }
    await db.updateTable('clauseComment').set(resolved).where('id', '=', id).execute()
    await tellApplicant(db, application, 'membership.told-comment-resolved', by.now)
  })
}

type Said = Pick<ClauseCommentTable, 'clauseId' | 'answersId' | 'byHosterId' | 'text' | 'language'>

/** The very same within a day: a form that was sent twice. */
function saidLately(
  db: Database,
  { id: applicationId }: Written,
  { clauseId, answersId, byHosterId, text }: Said,
  { now }: By,
): Promise<{ id: Id } | undefined> {
  return db
    .selectFrom('clauseComment')
    .select('id')
    .where((row) => row.and({ applicationId, clauseId, byHosterId, text }))
    .where('answersId', answersId === null ? 'is' : '=', answersId)
    .where('at', '>', toInstant(now.subtract({ hours: 24 })))
    .executeTakeFirst()
}

async function write(
  db: Database,
  { id: applicationId, hosterId }: Written,
  said: Said,
  { actor, now }: By,
): Promise<Id> {
  const [id, at]: [Id, Instant] = [newId(), toInstant(now)]
  const byPersonId = 'personId' in actor ? actor.personId : null
  const unresolved = { resolvedAt: null, resolvedByPersonId: null }
  await db
    .insertInto('clauseComment')
    .values({ id, applicationId, ...said, byPersonId, at, ...unresolved })
    .execute()
  const subject = { kind: 'application', id: applicationId }
  const verb = said.answersId === null ? 'review.commented' : 'review.comment-answered'
  const change = { actor, verb, subject, hosterId, visibility: 'private' } as const
  await recordChange(db, { ...change, before: null, after: { clauseId: said.clauseId } }, now)
  return id
}

async function openApplication(db: Database, slug: string, { now }: By): Promise<Written> {
  const application = await findApplication(db, slug)
  if (!(await isRoundOpen(db, application, now))) throw conflict('membership.review-over')
  return application
}

/** The review of who asks, in the present round. */
async function reviewBy(db: Database, application: Written, { actor }: By) {
  const personId = 'personId' in actor ? actor.personId : null
  const round = await roundOf(db, application)
  const isOwn = ({ reviewer }: Review) => reviewer.personId === personId && reviewer.round === round
  const review = (await reviewsOf(db, [application.id])).find(isOwn)
  const acts = review && personId !== null && (await mayActFor(db, { personId }, review.hoster.id))
  if (!review || !acts) throw forbidden('membership.only-reviewers')
  return review
}

async function hosterAnswering(db: Database, application: Written, by: By): Promise<Id> {
  const { actor } = by
  if ('personId' in actor && (await worksOn(db, actor.personId, application))) return application.hosterId
  return (await reviewBy(db, application, by)).hoster.id
}

async function findComment(db: Database, applicationId: Id, id: Id): Promise<ClauseCommentTable> {
  const rows = db.selectFrom('clauseComment').selectAll().where('id', '=', id)
  const row = await rows.where('applicationId', '=', applicationId).where('answersId', 'is', null).executeTakeFirst()
  if (!row) throw notFound('membership.no-comment')
  return row
}
