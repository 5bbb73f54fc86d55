import { paths } from '../../../paths.ts'
import type { Database } from '../../../platform/database/index.ts'
import { pages, readQuery } from '../../../platform/web/index.ts'
import { coordination, unkept } from '../../accounts/index.ts'
import { decisionsAbout } from '../../decisions/index.ts'
import { byOf } from '../../delegates/index.ts'
import type { Application } from '../application/application.ts'
import { reviewsOf } from '../review/review-queries.ts'
import { roundOf } from '../review/round.ts'
import { mayBePostponed } from './missed.ts'
import { openVote } from './open-vote.ts'
import { type Conducted, ConductPage } from './pages/conduct-page.tsx'
import { litterIn } from './public-routes.tsx'
import { refusalsOf } from './refusal-queries.ts'
import { shownOf } from './shown.ts'

export const conductRoutes = pages()

conductRoutes.get(paths.coordinationLitterVote, coordination, async (c) => {
  const { db, view, now } = c.var
  const shown = await shownOf(db, await litterIn(c), now)
  const conducted: Conducted[] = []
  for (const application of shown.applications) conducted.push(await conductedOf(db, application, shown.day))
  const { saved } = readQuery(paths.coordinationLitterVote.schema, c.req.url)
  const opened = saved !== undefined && /^\d{1,3}$/.test(saved) ? Number(saved) : null
  return unkept(c, <ConductPage {...{ view, shown, conducted }} opened={opened} />)
})

conductRoutes.post(paths.coordinationLitterVote, coordination, async (c) => {
  const { db, view } = c.var
  const litter = await litterIn(c)
  const opened = await openVote(db, litter.id, await byOf(c))
  const number = String(litter.number)
  return c.redirect(view.to(paths.coordinationLitterVote.href({ number }, { saved: String(opened) })), 303)
})

async function conductedOf(db: Database, application: Application, day: string): Promise<Conducted> {
  const round = await roundOf(db, application)
  const reviews = (await reviewsOf(db, [application.id])).filter(({ reviewer }) => reviewer.round === round)
  const decisions = await decisionsAbout(db, { kind: 'application', id: application.id })
  const refusal = (await refusalsOf(db, application.id)).at(-1)
  return {
    application,
    accepted: reviews.length,
    sent: reviews.filter(({ sentAt }) => sentAt !== null).length,
    isPutToVote: decisions.some(({ withdrawnAt, closedAt }) => withdrawnAt === null && closedAt === null),
    isUnexplained:
      refusal !== undefined && refusal.writtenAt === null && ['declined', 'postponed'].includes(application.state),
    isPostponable: await mayBePostponed(db, application, day),
  }
}
