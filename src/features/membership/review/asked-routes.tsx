import { paths } from '../../../paths.ts'
import { pages, type Request, readForm, readQuery } from '../../../platform/web/index.ts'
import { personIn, unkept } from '../../accounts/index.ts'
import { byOf, hostersOf } from '../../delegates/index.ts'
import { applicantOf, applicationsById } from '../application/queries.ts'
import { reviewingBond } from './bond.ts'
import { EndForm } from './forms.ts'
import { type Asked, AskedPage } from './pages/asked-page.tsx'
import { actsForSome, askedReviewer } from './policies.ts'
import { findReviewer, reviewersAskedOf, sentAmong } from './reviewer-queries.ts'
import { acceptReview, refuseReview } from './take-review.ts'

export const askedRoutes = pages()

askedRoutes.get(paths.reviews, actsForSome, async (c) => {
  const { saved } = readQuery(paths.reviews.schema, c.req.url)
  return unkept(c, <AskedPage view={c.var.view} asked={await askedFor(c)} isSaved={saved !== undefined} />)
})

askedRoutes.post(paths.reviewAcceptance, askedReviewer, async (c) => {
  const { db, view, language } = c.var
  const { id, hosterId } = await findReviewer(db, c.req.param('id') ?? '')
  await acceptReview(db, id, { ...(await byOf(c, hosterId)), language })
  return c.redirect(view.to(paths.review.href({ id })), 303)
})

askedRoutes.post(paths.reviewRefusal, askedReviewer, async (c) => {
  const { db, view } = c.var
  const { id, hosterId } = await findReviewer(db, c.req.param('id') ?? '')
  const form = await readForm(c, EndForm)
  await refuseReview(db, id, form.ok ? form.values.reason : '', await byOf(c, hosterId))
  return c.redirect(view.to(paths.reviews.href({}, { saved: 'yes' })), 303)
})

for (const form of [paths.reviewAcceptance, paths.reviewRefusal])
  askedRoutes.get(form, actsForSome, (c) => c.redirect(c.var.view.to(paths.reviews.href()), 302))

/** What the hosters of who asks were asked, and what they took themselves. */
async function askedFor(c: Request): Promise<Asked[]> {
  const { db, now } = c.var
  const person = personIn(c)
  const own = await hostersOf(db, person.personId)
  const reviewers = await reviewersAskedOf(
    db,
    person.personId,
    own.map(({ id }) => id),
  )
  const applications = await applicationsById(
    db,
    reviewers.map(({ applicationId }) => applicationId),
  )
  const sent = await sentAmong(
    db,
    reviewers.map(({ id }) => id),
  )
  const shown: Asked[] = []
  for (const reviewer of reviewers) {
    const application = applications.find(({ id }) => id === reviewer.applicationId)
    const hoster = own.find(({ id }) => id === reviewer.hosterId)
    if (!application || !hoster) continue
    const applicant = await applicantOf(db, application)
    const bond = await reviewingBond(db, { personId: person.personId, hoster }, { application, applicant }, now)
    shown.push({ reviewer, application, hoster, bond, isSent: sent.has(reviewer.id) })
  }
  return shown
}
