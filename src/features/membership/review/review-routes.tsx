import { paths } from '../../../paths.ts'
import { dayIn } from '../../../platform/clock.ts'
import { notFound, Refusal, type RefusalStatus } from '../../../platform/errors.ts'
import { pages, type Request, readForm, readQuery, readSent, refusalOf } from '../../../platform/web/index.ts'
import { emptyForm, type FilledForm } from '../../../ui/filled-form.ts'
import { personIn, unkept } from '../../accounts/index.ts'
import { clausesOf } from '../../charter/index.ts'
import { charterNow, declarationOf, standingOf } from '../../compliance/index.ts'
import { byOf } from '../../delegates/index.ts'
import { collectiveOf } from '../../hosters/index.ts'
import { applicationById } from '../application/queries.ts'
import { refusedWith } from '../refused-form.ts'
import { askCorrections } from './ask-corrections.ts'
import { commentsOf } from './comments.ts'
import { CorrectionsForm, clausesTyped, fieldsOf, SummaryForm } from './forms.ts'
import { ChapterPage } from './pages/chapter-page.tsx'
import { ReviewPage } from './pages/review-page.tsx'
import { askedReviewer } from './policies.ts'
import { reviewLengths } from './review.ts'
import { isReviewOpen } from './review-open.ts'
import { type Review, reviewsOf } from './review-queries.ts'
import { findReviewer } from './reviewer-queries.ts'
import { saveClauses, saveSummary, sendReview } from './save-review.ts'

export const reviewRoutes = pages()

reviewRoutes.get(paths.review, askedReviewer, (c) => overview(c, emptyForm, emptyForm))

reviewRoutes.post(paths.review, askedReviewer, (c) => keepWhole(c, { isSent: false }))
reviewRoutes.post(paths.reviewSending, askedReviewer, (c) => keepWhole(c, { isSent: true }))

async function keepWhole(c: Request, { isSent }: { isSent: boolean }): Promise<Response> {
  const { db, view, language } = c.var
  const { id, reviewer } = await reviewIn(c)
  const form = await readForm(c, SummaryForm)
  const refusal = await refusalOf(c, async () => {
    if (!form.ok) throw refusedWith(form.errors)
    const { revision, ...typed } = form.values
    const by = await byOf(c, reviewer.hosterId)
    if (isSent) await sendReview(db, id, { typed, language }, by)
    else await saveSummary(db, id, { typed, language, revision }, by)
  })
  if (refusal) return overview(c, { values: form.typed, errors: refusal.errors }, emptyForm, refusal.status)
  return c.redirect(view.to(paths.review.href({ id }, { saved: 'yes' })), 303)
}

reviewRoutes.post(paths.reviewCorrections, askedReviewer, async (c) => {
  const { db, view, language } = c.var
  const { id, reviewer } = await reviewIn(c)
  const form = await readForm(c, CorrectionsForm)
  const refusal = await refusalOf(c, async () => {
    if (!form.ok) throw refusedWith(form.errors)
    await askCorrections(db, id, { ...form.values, language }, await byOf(c, reviewer.hosterId))
  })
  if (refusal) return overview(c, emptyForm, { values: form.typed, errors: refusal.errors }, refusal.status)
  return c.redirect(view.to(paths.review.href({ id }, { saved: 'yes' })), 303)
})

// Where a page that answered a form is opened again.
for (const form of [paths.reviewSending, paths.reviewCorrections])
  reviewRoutes.get(form, askedReviewer, (c) =>
    c.redirect(c.var.view.to(paths.review.href({ id: c.req.param('id') ?? '' })), 302),
  )

reviewRoutes.get(paths.reviewChapter, askedReviewer, (c) => chapterPage(c, null))

reviewRoutes.post(paths.reviewChapter, askedReviewer, async (c) => {
  const { db, view, language } = c.var
  const { id, reviewer } = await reviewIn(c)
  const { chapters, at, clauses } = await chapterIn(c)
  const { typed } = await readSent(c)
  const read = clausesTyped(
    typed,
    clauses.map((clause) => clause.id),
  )
  const refusal = await refusalOf(c, async () => {
    await saveClauses(db, id, { clauses: read.clauses, language }, await byOf(c, reviewer.hosterId))
    const values = { most: reviewLengths.word }
    const errors = read.tooLong.map((field) => ({ field, key: 'membership.word-too-long' as const, values }))
    if (errors.length > 0) throw refusedWith(errors)
  })
  if (refusal) return chapterPage(c, { values: typed, errors: refusal.errors }, refusal.status)
  const next = chapters[at + 1]
  const stays = typed.go === 'stay'
  const chapter = stays ? chapters[at]?.id : next?.id
  const href = chapter
    ? paths.reviewChapter.href({ id, chapter }, { saved: 'yes' })
    : paths.review.href({ id }, { saved: 'yes' })
  return c.redirect(view.to(href), 303)
})

async function overview(c: Request, form: FilledForm, correctionsForm: FilledForm, status?: RefusalStatus) {
  const { db, view, now } = c.var
  const review = await reviewIn(c)
  const application = await applicationOf(c, review)
  const charter = await charterNow(db, now)
  const held = charter ? clausesOf(charter.content).filter(({ unconfirmed }) => !unconfirmed) : []
  const chapters = (charter?.content.chapters ?? []).flatMap((chapter) => {
    const own = held.filter((clause) => clause.chapter.id === chapter.id)
    const marked = own.filter((clause) => review.clauses.get(clause.id)?.mark).length
    return own.length > 0 ? [{ chapter, marked, count: own.length }] : []
  })
  const { summary, text, byName } = review
  const filled =
    form.errors.length > 0 ? form : { values: { summary: summary ?? '', text, byName: byName ?? '' }, errors: [] }
  const isOpen = await isReviewOpen(db, application, review.reviewer, now)
  const isSaved = readQuery(paths.review.schema, c.req.url).saved !== undefined
  const shown = { view, review, application, chapters, form: filled, correctionsForm, isOpen, isSaved }
  return unkept(c, <ReviewPage {...shown} />, status)
}

async function chapterPage(c: Request, form: FilledForm | null, status?: RefusalStatus): Promise<Response> {
  const { db, view, now } = c.var
  const review = await reviewIn(c)
  const application = await applicationOf(c, review)
  const { charter, chapters, at, clauses, chapter } = await chapterIn(c)
  const day = dayIn((await collectiveOf(db)).settings.timeZone, now)
  // Who reviews reads what the hoster reads first, until members vote.
  const isOpen = await isReviewOpen(db, application, review.reviewer, now)
  const standing = await standingOf(db, application.hosterId, { day, now, public: !isOpen })
  const declaration = await declarationOf(db, application.hosterId)
  const open = (await commentsOf(db, application.id)).filter(({ resolvedAt }) => resolvedAt === null)
  const comments = Map.groupBy(open, ({ clauseId }) => clauseId)
  return unkept(
    c,
    <ChapterPage
      {...{ view, id: review.id, application, charter, chapter, clauses }}
      standing={new Map((standing?.clauses ?? []).map((one) => [one.clause.id, one]))}
      declarationId={declaration?.id ?? null}
      comments={new Map([...comments].map(([clauseId, own]) => [clauseId, own.length]))}
      form={form ?? filledOf(review, clauses)}
      isSaved={readQuery(paths.reviewChapter.schema, c.req.url).saved !== undefined}
      isLast={at === chapters.length - 1}
    />,
    status,
  )
}

const filledOf = ({ clauses }: Review, shown: readonly { id: string }[]): FilledForm => ({
  values: Object.fromEntries(
    shown.flatMap(({ id }) => {
      const [names, said] = [fieldsOf(id), clauses.get(id)]
      return [
        [names.mark, said?.mark ?? ''],
        [names.word, said?.word ?? ''],
      ]
    }),
  ),
  errors: [],
})

/** The chapter of the address, among those of the charter in force that hold somebody to something. */
async function chapterIn(c: Request) {
  const charter = await charterNow(c.var.db, c.var.now)
  if (!charter) throw notFound('membership.no-chapter')
  const held = clausesOf(charter.content).filter(({ unconfirmed }) => !unconfirmed)
  const chapters = charter.content.chapters.filter(({ id }) => held.some((clause) => clause.chapter.id === id))
  const at = chapters.findIndex(({ id }) => id === c.req.param('chapter'))
  const chapter = chapters[at]
  if (!chapter) throw notFound('membership.no-chapter')
  return { charter, chapters, at, chapter, clauses: held.filter((clause) => clause.chapter.id === chapter.id) }
}

/** The review of the address, of who asks. */
async function reviewIn(c: Request): Promise<Review> {
  const { db } = c.var
  const { id, applicationId, personId } = await findReviewer(db, c.req.param('id') ?? '')
  if (personId !== personIn(c).personId) throw new Refusal(403, 'membership.take-it-first')
  const review = (await reviewsOf(db, [applicationId])).find((review) => review.id === id)
  if (!review) throw notFound('membership.no-review')
  return review
}

async function applicationOf(c: Request, { reviewer }: Review) {
  const application = await applicationById(c.var.db, reviewer.applicationId)
  if (!application) throw notFound('membership.application-not-found')
  return application
}
