import { z } from 'zod'
import { paths } from '../../../../paths.ts'
import type { RefusalStatus } from '../../../../platform/errors.ts'
import { pages, type Request, readForm, refusalOf } from '../../../../platform/web/index.ts'
import { emptyForm, type FilledForm } from '../../../../ui/filled-form.ts'
import { coordination, unkept } from '../../../accounts/index.ts'
import { charterInForce } from '../../../charter/index.ts'
import { declarationDraftOf, declarationOf, standingOf } from '../../../compliance/index.ts'
import { byOf, delegate } from '../../../delegates/index.ts'
import { collectiveOf, findHoster } from '../../../hosters/index.ts'
import { refusedWith } from '../../refused-form.ts'
import { todayIn } from '../as-whom.ts'
import { AllYearlyPage } from '../pages/all-yearly-page.tsx'
import { YearlyPage } from '../pages/yearly-page.tsx'
import { yearlyOfMembers } from './queries.ts'
import { sendYearly } from './send-yearly.ts'
import { yearlyOf } from './yearly.ts'

export const yearlyRoutes = pages()

const Form = z.object({
  changing: z
    .union([z.string().max(100), z.array(z.string().max(100)).max(200)])
    .default([])
    .transform((typed) => [typed].flat()),
})

yearlyRoutes.get(paths.hosterYearly, delegate, (c) => page(c))

yearlyRoutes.post(paths.hosterYearly, delegate, async (c) => {
  const { db, view } = c.var
  const hoster = await findHoster(db, c.req.param('slug') ?? '')
  const form = await readForm(c, Form)
  let isSent = false
  const refusal = await refusalOf(c, async () => {
    if (!form.ok) throw refusedWith(form.errors)
    isSent = await sendYearly(db, hoster, form.values.changing, await byOf(c, hoster.id))
  })
  if (refusal) return page(c, { values: form.typed, errors: refusal.errors }, refusal.status)
  const { slug } = hoster
  const next = isSent ? paths.declarations.href({ slug }, { saved: 'sent' }) : paths.declaration.href({ slug })
  return c.redirect(view.to(next), 303)
})

yearlyRoutes.get(paths.coordinationYearly, coordination, async (c) => {
  const { db, view, now } = c.var
  const today = await todayIn(db, now)
  const hasCharter = (await charterInForce(db, today)) !== null
  const yearly = hasCharter ? await yearlyOfMembers(db, today) : []
  return unkept(c, <AllYearlyPage {...{ view, yearly, today }} />)
})

async function page(c: Request, form: FilledForm = emptyForm, status?: RefusalStatus): Promise<Response> {
  const { db, view, now } = c.var
  const hoster = await findHoster(db, c.req.param('slug') ?? '')
  const today = await todayIn(db, now)
  const standing = await standingOf(db, hoster.id, { day: today, now, public: false })
  const last = await declarationOf(db, hoster.id)
  const hasDraft = (await declarationDraftOf(db, hoster.id)) !== null
  const { timeZone } = (await collectiveOf(db)).settings
  const { dueOn } = yearlyOf({ hoster, lastAt: last?.sentAt ?? null, timeZone })
  return unkept(c, <YearlyPage {...{ view, hoster, standing, last, hasDraft, dueOn, today, form }} />, status)
}
