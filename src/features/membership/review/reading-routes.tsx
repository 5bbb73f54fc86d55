import { paths } from '../../../paths.ts'
import { notFound, type RefusalStatus } from '../../../platform/errors.ts'
import { everyone, pages, type Request, readForm, refusalOf } from '../../../platform/web/index.ts'
import { emptyForm, type FilledForm } from '../../../ui/filled-form.ts'
import { respond } from '../../../ui/respond.tsx'
import { unkept } from '../../accounts/index.ts'
import { clausesOf } from '../../charter/index.ts'
import { charterNow } from '../../compliance/index.ts'
import { byOf } from '../../delegates/index.ts'
import { hostersById } from '../../hosters/index.ts'
import { isPublic as isSent } from '../application/application.ts'
import { applicant } from '../application/policy.ts'
import { findApplication, type Written } from '../application/queries.ts'
import { refusedWith } from '../refused-form.ts'
import { answerReview } from './answer-review.ts'
import { addComment, answerComment, commentsOf, resolveComment } from './comments.ts'
import { AnswerForm, CommentForm } from './forms.ts'
import { readComments } from './hidden.ts'
import { CommentsPage } from './pages/comments-page.tsx'
import { ReviewsPage } from './pages/reviews-page.tsx'
import { aroundReview } from './policies.ts'
import { readableReviews } from './readable.ts'
import { isRoundOpen } from './review-open.ts'

export const readingRoutes = pages()

readingRoutes.get(paths.applicationReviews, everyone, (c) => reviewsPage(c, null))

readingRoutes.post(paths.reviewAnswer, applicant, async (c) => {
  const { db, view, language } = c.var
  const { slug, hosterId } = await sentIn(c)
  const id = c.req.param('id') ?? ''
  const form = await readForm(c, AnswerForm)
  const refusal = await refusalOf(c, async () => {
    if (!form.ok) throw refusedWith(form.errors)
    await answerReview(db, { slug, id, answer: form.values.answer, language }, await byOf(c, hosterId))
  })
  if (refusal) return reviewsPage(c, { id, form: { values: form.typed, errors: refusal.errors } }, refusal.status)
  return c.redirect(view.to(paths.applicationReviews.href({ slug })), 303)
})

async function reviewsPage(
  c: Request,
  answering: { id: string; form: FilledForm } | null,
  status?: RefusalStatus,
): Promise<Response> {
  const { db, view, now } = c.var
  const application = await sentIn(c)
  const { reviews, reader, isPublic, answerable } = await readableReviews(c, application)
  const comments = isPublic || reader.first ? await commentsOf(db, application.id) : []
  const charter = await charterNow(db, now)
  const shown = { view, application, charter, reviews, comments, reader, isPublic, answerable, answering }
  const page = <ReviewsPage {...shown} />
  return c.var.person ? unkept(c, page, status) : respond(c, page)
}

readingRoutes.get(paths.clauseComment, everyone, (c) => commentsPage(c, emptyForm, null))

readingRoutes.post(paths.clauseComment, aroundReview, async (c) => {
  const { db, view, language } = c.var
  const { slug } = await sentIn(c)
  const clauseId = await clauseIn(c)
  const form = await readForm(c, CommentForm)
  const refusal = await refusalOf(c, async () => {
    if (!form.ok) throw refusedWith(form.errors)
    await addComment(db, { slug, clauseId, text: form.values.text, language }, await byOf(c))
  })
  if (refusal) return commentsPage(c, { values: form.typed, errors: refusal.errors }, null, refusal.status)
  return c.redirect(view.to(paths.clauseComment.href({ slug, clause: clauseId })), 303)
})

readingRoutes.post(paths.commentAnswer, aroundReview, async (c) => {
  const { db, view, language } = c.var
  const { slug, hosterId } = await sentIn(c)
  const [clauseId, id] = [await clauseIn(c), c.req.param('id') ?? '']
  const form = await readForm(c, CommentForm)
  const refusal = await refusalOf(c, async () => {
    if (!form.ok) throw refusedWith(form.errors)
    await answerComment(db, { slug, id, text: form.values.text, language }, await byOf(c, hosterId))
  })
  if (refusal) return commentsPage(c, { values: form.typed, errors: refusal.errors }, id, refusal.status)
  return c.redirect(view.to(paths.clauseComment.href({ slug, clause: clauseId })), 303)
})

readingRoutes.post(paths.commentResolution, aroundReview, async (c) => {
  const { db, view } = c.var
  const { slug } = await sentIn(c)
  const clause = await clauseIn(c)
  await resolveComment(db, { slug, id: c.req.param('id') ?? '' }, await byOf(c))
  return c.redirect(view.to(paths.clauseComment.href({ slug, clause })), 303)
})

// Where a page that answered a form is opened again, and where each text is read.
for (const at of [paths.reviewAnswer, paths.reviewAnswered, paths.reviewWord])
  readingRoutes.get(at, everyone, (c) => {
    const { slug = '', id = '' } = c.req.param()
    return c.redirect(`${c.var.view.to(paths.applicationReviews.href({ slug }))}#review-${id}`, 302)
  })
for (const at of [paths.commentAnswer, paths.commentResolution])
  readingRoutes.get(at, everyone, (c) => {
    const { slug = '', clause = '', id = '' } = c.req.param()
    return c.redirect(`${c.var.view.to(paths.clauseComment.href({ slug, clause }))}#comment-${id}`, 302)
  })

async function commentsPage(c: Request, form: FilledForm, answering: string | null, status?: RefusalStatus) {
  const { db, view, now } = c.var
  const [application, clauseId] = [await sentIn(c), await clauseIn(c)]
  const { reader, isPublic } = await readableReviews(c, application)
  const readable = isPublic || reader.first ? await commentsOf(db, application.id) : []
  const comments = await readComments(
    db,
    readable.filter((comment) => comment.clauseId === clauseId),
  )
  const ids = comments.flatMap(({ byHosterId, answers }) => [byHosterId, ...answers.map((one) => one.byHosterId)])
  const hosters = new Map((await hostersById(db, [...new Set(ids)])).map((hoster) => [hoster.id, hoster]))
  const isOpen = await isRoundOpen(db, application, now)
  const may = {
    isReviewer: isOpen && reader.reviewsNow,
    mayAnswer: isOpen && (reader.isApplicant || reader.reviewsNow),
  }
  const shown = { view, application, charter: await charterNow(db, now), clauseId, comments, hosters }
  const page = <CommentsPage {...shown} {...may} form={form} answering={answering} />
  return c.var.person ? unkept(c, page, status) : respond(c, page)
}

/** The application of the address, once it was sent: a draft is nobody's to read. */
async function sentIn(c: Request): Promise<Written> {
  const application = await findApplication(c.var.db, c.req.param('slug') ?? '')
  if (!isSent(application.state) || application.cleared?.how === 'all')
    throw notFound('membership.application-not-found')
  return application
}

/** The clause of the address, in force now. */
async function clauseIn(c: Request): Promise<string> {
  const charter = await charterNow(c.var.db, c.var.now)
  const id = c.req.param('clause') ?? ''
  if (!charter || !clausesOf(charter.content).some((clause) => clause.id === id)) throw notFound('membership.no-clause')
  return id
}
