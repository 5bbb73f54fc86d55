import { z } from 'zod'
import { paths } from '../../../paths.ts'
import { notFound, type RefusalStatus } from '../../../platform/errors.ts'
import { pages, type Request, readForm, refusalOf } from '../../../platform/web/index.ts'
import type { FilledForm } from '../../../ui/filled-form.ts'
import { coordination, unkept } from '../../accounts/index.ts'
import { clausesOf } from '../../charter/index.ts'
import { charterNow } from '../../compliance/index.ts'
import { reasonsOf } from '../../decisions/index.ts'
import { byOf } from '../../delegates/index.ts'
import { findApplication } from '../application/queries.ts'
import { refusedWith } from '../refused-form.ts'
import { dayOf, linesOf } from '../typed-text.ts'
import { RefusalFormPage } from './pages/refusal-form-page.tsx'
import { refusalsOf } from './refusal-queries.ts'
import { writeRefusal } from './write-refusal.ts'

export const refusalRoutes = pages()

const RefusalForm = z.object({
  text: linesOf(5000, 'membership.explain-missing'),
  clauses: z
    .preprocess((typed) => (typeof typed === 'string' ? [typed] : typed), z.array(z.string().max(80)).max(100))
    .default([]),
  againOn: z.literal('').or(dayOf('membership.day-missing')).default(''),
})

refusalRoutes.get(paths.coordinationAdmissionRefusal, coordination, (c) => formPage(c, null))

refusalRoutes.post(paths.coordinationAdmissionRefusal, coordination, async (c) => {
  const { db, view, language } = c.var
  const slug = c.req.param('slug') ?? ''
  const form = await readForm(c, RefusalForm)
  const held = await heldClauses(c)
  const refusal = await refusalOf(c, async () => {
    if (!form.ok) throw refusedWith(form.errors)
    const { text, clauses, againOn } = form.values
    const clauseIds = clauses.filter((id) => held.some((clause) => clause.id === id))
    await writeRefusal(db, slug, { text, language, clauseIds, againOn: againOn || null }, await byOf(c))
  })
  if (refusal) return formPage(c, { values: form.typed, errors: refusal.errors }, refusal.status)
  return c.redirect(view.to(paths.application.href({ slug })), 303)
})

async function formPage(c: Request, typed: FilledForm | null, status?: RefusalStatus): Promise<Response> {
  const { db, view } = c.var
  const application = await findApplication(db, c.req.param('slug') ?? '')
  const refusal = (await refusalsOf(db, application.id)).at(-1)
  if (!refusal) throw notFound('membership.no-refusal')
  const reasons = refusal.decisionId === null ? [] : await reasonsOf(db, refusal.decisionId)
  const { text, clauseIds, againOn } = refusal
  const form = typed ?? { values: { text: text ?? '', clauses: clauseIds, againOn: againOn ?? '' }, errors: [] }
  const clauses = await heldClauses(c)
  return unkept(c, <RefusalFormPage {...{ view, application, clauses, reasons, form }} />, status)
}

async function heldClauses(c: Request) {
  const charter = await charterNow(c.var.db, c.var.now)
  return charter ? clausesOf(charter.content).filter(({ unconfirmed }) => !unconfirmed) : []
}
