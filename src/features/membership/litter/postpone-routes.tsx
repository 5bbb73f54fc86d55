import { z } from 'zod'
import { paths } from '../../../paths.ts'
import { notFound, type RefusalStatus } from '../../../platform/errors.ts'
import { pages, type Request, readForm, refusalOf } from '../../../platform/web/index.ts'
import { emptyForm, type FilledForm } from '../../../ui/filled-form.ts'
import { coordination, unkept } from '../../accounts/index.ts'
import { byOf } from '../../delegates/index.ts'
import { changeLengths } from '../application/application.ts'
import { findApplication } from '../application/queries.ts'
import { refusedWith } from '../refused-form.ts'
import { linesOf } from '../typed-text.ts'
import { litterAfter, mayBePostponed } from './missed.ts'
import { PostponePage } from './pages/postpone-page.tsx'
import { postponeApplication } from './postpone-application.ts'
import { litterNumbered } from './queries.ts'
import { dayOfCollective } from './shown.ts'

export const postponeRoutes = pages()

const PostponeForm = z.object({ reason: linesOf(changeLengths.reason, 'membership.reason-missing') })

postponeRoutes.get(paths.coordinationPostponement, coordination, (c) => postponePage(c, emptyForm))

postponeRoutes.post(paths.coordinationPostponement, coordination, async (c) => {
  const { db, view, language } = c.var
  const slug = c.req.param('slug') ?? ''
  const form = await readForm(c, PostponeForm)
  const refusal = await refusalOf(c, async () => {
    if (!form.ok) throw refusedWith(form.errors)
    await postponeApplication(db, slug, { reason: form.values.reason, language }, await byOf(c))
  })
  if (refusal) return postponePage(c, { values: form.typed, errors: refusal.errors }, refusal.status)
  return c.redirect(view.to(paths.application.href({ slug })), 303)
})

async function postponePage(c: Request, form: FilledForm, status?: RefusalStatus): Promise<Response> {
  const { db, view, now } = c.var
  const application = await findApplication(db, c.req.param('slug') ?? '')
  if (application.litterNumber === null) throw notFound('membership.application-not-found')
  const day = await dayOfCollective(db, now)
  const next = await litterAfter(db, await litterNumbered(db, application.litterNumber), day)
  const isPostponable = await mayBePostponed(db, application, day)
  return unkept(c, <PostponePage {...{ view, application, next, isPostponable, form }} />, status)
}
