import { paths } from '../../../paths.ts'
import type { Database, Id } from '../../../platform/database/index.ts'
import { type Key, type Language, translator } from '../../../platform/i18n/index.ts'
import { hostersById } from '../../hosters/index.ts'
import type { Describers, SubjectShown } from '../../journal/index.ts'
import { applicationsById } from '../application/queries.ts'
import './tables.ts'

/** Texts of reviews are named by who wrote them and whom they are about. */
export const reviewDescribers: Describers = {
  review: async (db, ids, language) =>
    named(db, { key: 'membership.review-named', rows: await ofReviews(db, ids), language }),
  'review-answer': async (db, ids, language) =>
    named(db, { key: 'membership.review-answer-named', rows: await ofAnswers(db, ids), language }),
  'review-word': async (db, ids, language) =>
    named(db, { key: 'membership.review-word-named', rows: await ofWords(db, ids), language }),
  'review-comment': async (db, ids, language) =>
    named(db, { key: 'membership.review-comment-named', rows: await ofComments(db, ids), language }),
}

interface Row {
  id: Id
  applicationId: Id
  hosterId: Id
  /** Where it is read, of a dossier at `slug`. */
  at: (slug: string) => string
}

async function ofReviews(db: Database, ids: readonly Id[]): Promise<Row[]> {
  const rows = await db
    .selectFrom('reviewer')
    .select(['id', 'applicationId', 'hosterId'])
    .where('id', 'in', ids)
    .execute()
  return rows.map((row) => ({ ...row, at: (slug) => paths.reviewAnswer.href({ slug, id: row.id }) }))
}

async function ofAnswers(db: Database, ids: readonly Id[]): Promise<Row[]> {
  const rows = await ofReviews(db, ids)
  return rows.map((row) => ({ ...row, at: (slug) => paths.reviewAnswered.href({ slug, id: row.id }) }))
}

async function ofWords(db: Database, ids: readonly string[]): Promise<Row[]> {
  const asked = ids.map((id) => ({ id, reviewId: id.slice(0, id.indexOf('/')), clause: id.slice(id.indexOf('/') + 1) }))
  const reviews = await ofReviews(db, [...new Set(asked.map(({ reviewId }) => reviewId))])
  return asked.flatMap(({ id, reviewId, clause }) => {
    const review = reviews.find((one) => one.id === reviewId)
    return review
      ? [{ ...review, id, at: (slug: string) => paths.reviewWord.href({ slug, id: reviewId, clause }) }]
      : []
  })
}

async function ofComments(db: Database, ids: readonly Id[]): Promise<Row[]> {
  const rows = await db
    .selectFrom('clauseComment')
    .select(['id', 'applicationId', 'byHosterId as hosterId', 'clauseId'])
    .where('id', 'in', ids)
    .execute()
  return rows.map(({ clauseId: clause, ...row }) => ({
    ...row,
    at: (slug) => paths.commentAnswer.href({ slug, clause, id: row.id }),
  }))
}

async function named(
  db: Database,
  { key, rows, language }: { key: Key; rows: readonly Row[]; language: Language },
): Promise<Map<string, SubjectShown>> {
  const t = translator(language)
  const applications = await applicationsById(db, [...new Set(rows.map(({ applicationId }) => applicationId))])
  const hosters = await hostersById(db, [...new Set(rows.map(({ hosterId }) => hosterId))])
  return new Map(
    rows.flatMap(({ id, applicationId, hosterId, at }) => {
      const application = applications.find((one) => one.id === applicationId)
      if (!application) return []
      const { name, fictional } = application.hoster
      const hoster = hosters.find((one) => one.id === hosterId)?.facts.name ?? '…'
      return [[id, { name: t(key, { name, hoster }), href: at(application.slug), fictional }]]
    }),
  )
}
