import { paths } from '../../../../paths.ts'
import { notFound, type RefusalStatus } from '../../../../platform/errors.ts'
import { pages, type Request, readForm, refusalOf } from '../../../../platform/web/index.ts'
import { emptyForm, type FilledForm } from '../../../../ui/filled-form.ts'
import { personIn, unkept } from '../../../accounts/index.ts'
import { byOf, delegate, mayActFor } from '../../../delegates/index.ts'
import { findHoster, hostersById } from '../../../hosters/index.ts'
import { refusedWith } from '../../refused-form.ts'
import { MentoringPage } from '../pages/mentoring-page.tsx'
import { answerMentoring } from './answer-mentoring.ts'
import { endIncubation } from './end-incubation.ts'
import { AnswerForm } from './forms.ts'
import { askedOf, findAsked } from './queries.ts'

/** Whom a member accompanies, and what it is asked. */
export const mentoringRoutes = pages()

const hosterIn = (c: Request) => findHoster(c.var.db, c.req.param('slug') ?? '')

mentoringRoutes.get(paths.hosterMentoring, delegate, (c) => mentoringPage(c))

mentoringRoutes.post(paths.mentoringAnswer, delegate, async (c) => {
  const { db, view, language } = c.var
  const mentor = await hosterIn(c)
  const id = c.req.param('id') ?? ''
  const form = await readForm(c, AnswerForm)
  const refusal = await refusalOf(c, async () => {
    if (!form.ok) throw refusedWith(form.errors)
    await answerMentoring(db, mentor, id, { ...form.values, language }, await byOf(c, mentor.id))
  })
  if (refusal) return mentoringPage(c, { values: form.typed, errors: refusal.errors }, refusal.status)
  return c.redirect(view.to(paths.hosterMentoring.href({ slug: mentor.slug })), 303)
})

mentoringRoutes.post(paths.mentoringEnd, delegate, async (c) => {
  const { db, view } = c.var
  const mentor = await hosterIn(c)
  const { hosterId } = await findAsked(db, mentor.id, c.req.param('id') ?? '')
  const [hoster] = await hostersById(db, [hosterId])
  if (!hoster) throw notFound('membership.mentoring-unknown')
  await endIncubation(db, hoster, await byOf(c, mentor.id))
  return c.redirect(view.to(paths.hosterMentoring.href({ slug: mentor.slug })), 303)
})

// Where a page that answered a form is opened again.
for (const form of [paths.mentoringAnswer, paths.mentoringEnd])
  mentoringRoutes.get(form, delegate, (c) =>
    c.redirect(c.var.view.to(paths.hosterMentoring.href({ slug: c.req.param('slug') ?? '' })), 302),
  )

async function mentoringPage(c: Request, form: FilledForm = emptyForm, status?: RefusalStatus): Promise<Response> {
  const { db, view } = c.var
  const hoster = await hosterIn(c)
  const asked = await askedOf(db, hoster.id)
  const hosters = await hostersById(
    db,
    asked.map(({ hosterId }) => hosterId),
  )
  const isOwn = await mayActFor(db, personIn(c), hoster.id)
  return unkept(c, <MentoringPage {...{ view, hoster, asked, hosters, form, isOwn }} />, status)
}
