import { z } from 'zod'
import { paths } from '../../../paths.ts'
import { conflict, type RefusalStatus } from '../../../platform/errors.ts'
import { pages, type Request, readForm, refusalOf } from '../../../platform/web/index.ts'
import { emptyForm, type FilledForm } from '../../../ui/filled-form.ts'
import { unkept } from '../../accounts/index.ts'
import { byOf } from '../../delegates/index.ts'
import { applicant } from '../application/policy.ts'
import { findApplication } from '../application/queries.ts'
import { refusedWith } from '../refused-form.ts'
import { linesOf } from '../typed-text.ts'
import { appealRefusal, mayAppealUntil } from './appeal.ts'
import { AppealPage } from './pages/appeal-page.tsx'

export const appealRoutes = pages()

const AppealForm = z.object({ reason: linesOf(5000, 'membership.appeal-missing') })

appealRoutes.get(paths.applicationAppeal, applicant, async (c) => {
  const application = await findApplication(c.var.db, c.req.param('slug') ?? '')
  if ((await mayAppealUntil(c.var.db, application, c.var.now)) !== null) return appealPage(c, emptyForm)
  return c.redirect(c.var.view.to(paths.application.href({ slug: application.slug })), 302)
})

appealRoutes.post(paths.applicationAppeal, applicant, async (c) => {
  const { db, view, language } = c.var
  const { slug, hosterId } = await findApplication(db, c.req.param('slug') ?? '')
  const form = await readForm(c, AppealForm)
  const refusal = await refusalOf(c, async () => {
    if (!form.ok) throw refusedWith(form.errors)
    await appealRefusal(db, { slug, reason: form.values.reason, language }, await byOf(c, hosterId))
  })
  if (refusal) return appealPage(c, { values: form.typed, errors: refusal.errors }, refusal.status)
  return c.redirect(view.to(paths.application.href({ slug })), 303)
})

async function appealPage(c: Request, form: FilledForm, status?: RefusalStatus): Promise<Response> {
  const { db, view, now } = c.var
  const application = await findApplication(db, c.req.param('slug') ?? '')
  const until = await mayAppealUntil(db, application, now)
  if (until === null) throw conflict('membership.appeal-not-now')
  return unkept(c, <AppealPage {...{ view, application, until, form }} />, status)
}
