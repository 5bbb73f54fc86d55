import { paths } from '../../paths.ts'
import { notFound } from '../../platform/errors.ts'
import { freshStamp, newStamp } from '../../platform/stamp.ts'
import { everyone, pages, type Request, readQuery, refusalOf } from '../../platform/web/index.ts'
import type { FilledForm } from '../../ui/filled-form.ts'
import { unkept } from '../accounts/index.ts'
import { namesOf } from '../moderation/index.ts'
import { ReceiptPage } from './pages/receipt-page.tsx'
import { AboutNothingPage, RemarkPage } from './pages/remark-page.tsx'
import { remarkByReceipt } from './queries.ts'
import { readRemarkForm } from './remark-form.ts'
import { subjectOf } from './subject.ts'
import { sealOf, takeRemark } from './take-remark.ts'

export const remarkRoutes = pages()

remarkRoutes.get(paths.remark, everyone, (c) => {
  const { site, now, person } = c.var
  const { about = '' } = readQuery(paths.remark.schema, c.req.url)
  // A key of somebody's is not told who they are.
  const email = person?.via.kind === 'session' ? person.email : ''
  return formPage(c, about, { values: { stamp: newStamp(sealOf(site), now), email }, errors: [] })
})

remarkRoutes.post(paths.remark, everyone, async (c) => {
  const { view, site, now } = c.var
  const form = await readRemarkForm(c)
  let token = ''
  const refusal = await refusalOf(c, async () => {
    token = await takeRemark(c, form)
  })
  if (!refusal) return c.redirect(view.to(paths.remarkReceipt.href({ token })), 303)
  const values = { ...form.typed, website: '', stamp: freshStamp(form.typed.stamp, sealOf(site), now) }
  return formPage(c, String(form.typed.about ?? ''), { values, errors: refusal.errors }, refusal.status)
})

remarkRoutes.get(paths.remarkReceipt, everyone, async (c) => {
  const { db, view } = c.var
  const found = await remarkByReceipt(db, c.req.param('token') ?? '')
  if (!found) throw notFound('remarks.receipt-not-found')
  const { subject } = found.remark
  return unkept(c, <ReceiptPage view={view} {...found} shown={(await namesOf(c, [subject]))(subject)} />)
})

async function formPage(c: Request, about: string, form: FilledForm, status?: 409 | 422 | 429 | 401 | 403 | 404) {
  const { view } = c.var
  const found = await subjectOf(c, about)
  if (!found) return unkept(c, <AboutNothingPage view={view} />, status)
  const shown = (await namesOf(c, [found.subject]))(found.subject)
  return unkept(c, <RemarkPage view={view} about={about} shown={shown} form={form} />, status)
}
