import { paths } from '../../../paths.ts'
import { notFound } from '../../../platform/errors.ts'
import { everyone, pages, type Request } from '../../../platform/web/index.ts'
import { respond } from '../../../ui/respond.tsx'
import { inBrowser, isCoordination, unkept } from '../../accounts/index.ts'
import { clausesOf } from '../../charter/index.ts'
import { charterNow } from '../../compliance/index.ts'
import type { Application } from '../application/application.ts'
import { applicationsOf } from '../application/queries.ts'
import { readFirstBy } from '../review/readable.ts'
import { type Review, reviewsOf } from '../review/review-queries.ts'
import { readableRounds, treatedOn } from './compared.ts'
import type { Litter } from './litter.ts'
import { ClausesPage, ComparedPage } from './pages/clauses-page.tsx'
import { litterIn } from './public-routes.tsx'

export const comparedRoutes = pages()

comparedRoutes.get(paths.litterClauses, everyone, async (c) => {
  const { db, view, now } = c.var
  const litter = await litterIn(c)
  const readsFirst = await readsFirstIn(c, litter)
  const applications = await applicationsOf(db, litter.number)
  const reviews = await reviewsOf(
    db,
    applications.map(({ id }) => id),
  )
  const sent: Review[] = []
  for (const application of applications) {
    const isReadable = await readableRounds(db, application, { now, readsFirst })
    const own = reviews.filter(({ sentAt, reviewer }) => sentAt !== null && reviewer.applicationId === application.id)
    sent.push(...own.filter(({ reviewer }) => isReadable(reviewer.round)))
  }
  const charter = await charterNow(db, now)
  const held = charter ? clausesOf(charter.content).filter(({ unconfirmed }) => !unconfirmed) : []
  const clauses = held.map((clause) => ({
    clause,
    count: sent.filter((review) => review.clauses.get(clause.id)?.mark).length,
  }))
  const page = <ClausesPage {...{ view, litter, clauses }} />
  return c.var.person ? unkept(c, page) : respond(c, page)
})

comparedRoutes.get(paths.litterClause, everyone, async (c) => {
  const { db, view, now } = c.var
  const litter = await litterIn(c)
  const charter = await charterNow(db, now)
  const clause = charter && clausesOf(charter.content).find(({ id }) => id === c.req.param('clause'))
  if (!charter || !clause) throw notFound('membership.no-clause')
  const all = await treatedOn(db, clause.id, { now, readsFirst: await readsFirstIn(c, litter) })
  const treated = all.filter(({ application }) => application.hoster.fictional === litter.fictional)
  const page = <ComparedPage {...{ view, litter, charter, clause, treated }} />
  return c.var.person ? unkept(c, page) : respond(c, page)
})

/** The reviewers of a litter read each other's reviews of it, so that all are looked at with the same eyes. */
async function readsFirstIn(c: Request, litter: Litter): Promise<(application: Application) => boolean> {
  const person = inBrowser(c)
  if (!person) return () => false
  if (isCoordination(person)) return () => true
  return readFirstBy(c.var.db, person.personId, litter.number)
}
