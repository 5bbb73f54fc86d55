import { paths } from '../../../paths.ts'
import { dayIn } from '../../../platform/clock.ts'
import { notFound, type RefusalStatus } from '../../../platform/errors.ts'
import { pages, type Request, readForm, refusalOf } from '../../../platform/web/index.ts'
import { emptyForm, type FilledForm } from '../../../ui/filled-form.ts'
import { coordination, unkept } from '../../accounts/index.ts'
import { byOf } from '../../delegates/index.ts'
import { collectiveOf, hostersById } from '../../hosters/index.ts'
import { applicantOf, findApplication } from '../application/queries.ts'
import { refusedWith } from '../refused-form.ts'
import { candidatesFor } from './candidates.ts'
import { EndForm, ProposalForm } from './forms.ts'
import { ReviewersPage } from './pages/reviewers-page.tsx'
import { proposeReviewer } from './propose-reviewer.ts'
import { isSameEye } from './review.ts'
import { reviewersOf, sentAmong } from './reviewer-queries.ts'
import { roundOf } from './round.ts'
import { takeBackReview } from './take-review.ts'

export const coordinationRoutes = pages()

coordinationRoutes.get(paths.coordinationReviewers, coordination, (c) => reviewersPage(c, emptyForm))

coordinationRoutes.post(paths.coordinationReviewers, coordination, async (c) => {
  const { db, view } = c.var
  const slug = c.req.param('slug') ?? ''
  const form = await readForm(c, ProposalForm)
  const refusal = await refusalOf(c, async () => {
    if (!form.ok) throw refusedWith(form.errors)
    await proposeReviewer(db, slug, form.values.hoster, await byOf(c))
  })
  if (refusal) return reviewersPage(c, { values: form.typed, errors: refusal.errors }, refusal.status)
  return c.redirect(view.to(paths.coordinationReviewers.href({ slug })), 303)
})

coordinationRoutes.post(paths.coordinationReviewer, coordination, async (c) => {
  const { db, view } = c.var
  const slug = c.req.param('slug') ?? ''
  const form = await readForm(c, EndForm)
  await takeBackReview(db, c.req.param('id') ?? '', form.ok ? form.values.reason : '', await byOf(c))
  return c.redirect(view.to(paths.coordinationReviewers.href({ slug })), 303)
})

coordinationRoutes.get(paths.coordinationReviewer, coordination, (c) =>
  c.redirect(c.var.view.to(paths.coordinationReviewers.href({ slug: c.req.param('slug') ?? '' })), 302),
)

async function reviewersPage(c: Request, form: FilledForm, status?: RefusalStatus): Promise<Response> {
  const { db, view, now } = c.var
  const application = await findApplication(db, c.req.param('slug') ?? '')
  if (application.state === 'draft') throw notFound('membership.application-not-found')
  const applicant = await applicantOf(db, application)
  const rows = await reviewersOf(db, [application.id])
  const hosters = await hostersById(db, [...new Set(rows.map(({ hosterId }) => hosterId))])
  const ids = rows.map(({ id }) => id)
  const sent = await sentAmong(db, ids)
  const reviewers = rows.flatMap((reviewer) => {
    const hoster = hosters.find(({ id }) => id === reviewer.hosterId)
    return hoster ? [{ reviewer, hoster, isSent: sent.has(reviewer.id) }] : []
  })
  const day = dayIn((await collectiveOf(db)).settings.timeZone, now)
  const round = await roundOf(db, application)
  const asked = rows.filter((reviewer) => isSameEye(reviewer, round)).map(({ hosterId }) => hosterId)
  const candidates = await candidatesFor(db, { application, applicant }, { day, asked })
  return unkept(c, <ReviewersPage {...{ view, application, reviewers, candidates, form }} />, status)
}
