import { z } from 'zod'
import { paths } from '../../../paths.ts'
import { notFound, type RefusalStatus } from '../../../platform/errors.ts'
import { everyone, pages, type Request, readForm, refusalOf } from '../../../platform/web/index.ts'
import { emptyForm, type FilledForm } from '../../../ui/filled-form.ts'
import { unkept } from '../../accounts/index.ts'
import { hosterById } from '../../hosters/index.ts'
import { charterNow } from '../clause-held.ts'
import { refusedWith } from '../refused-form.ts'
import { appealRuling } from '../ruling/appeal-ruling.ts'
import { findRuling } from '../ruling/queries.ts'
import { appealLength, appealsUntil, mayBeAppealed } from '../ruling/ruling.ts'
import { lines, withLengths } from '../text-field.ts'
import { ReceiptPage } from './pages/receipt-page.tsx'
import { byReceipt, isFirstVoice } from './queries.ts'
import { withdrawSuspicion } from './withdraw-suspicion.ts'

export const receiptRoutes = pages()

receiptRoutes.get(paths.suspicionReceipt, everyone, (c) => receiptPage(c, emptyForm))

receiptRoutes.post(paths.suspicionWithdrawal, everyone, async (c) => {
  const { db, view, now } = c.var
  await withdrawSuspicion(db, tokenIn(c), now)
  return c.redirect(view.to(paths.suspicionReceipt.href({ token: tokenIn(c) })), 303)
})

receiptRoutes.post(paths.suspicionAppeal, everyone, async (c) => {
  const { db, view, now, language, site } = c.var
  const { ruling } = (await foundIn(c)).suspicion
  if (!ruling) throw notFound('compliance.no-ruling')
  const form = withLengths(await readForm(c, AppealForm), { ...appealLength })
  const token = tokenIn(c)
  const refusal = await refusalOf(c, async () => {
    if (!form.ok) throw refusedWith(form.errors)
    const appeal = { id: ruling.id, reason: form.values.reason, language }
    await appealRuling(db, appeal, { side: 'author', token }, { now, means: site })
  })
  if (refusal) return receiptPage(c, { values: form.typed, errors: refusal.errors }, refusal.status)
  return c.redirect(view.to(paths.ruling.href({ id: ruling.id })), 303)
})

const AppealForm = z.object({ reason: lines(appealLength, 'compliance.appeal-missing') })

async function receiptPage(c: Request, form: FilledForm, status?: RefusalStatus): Promise<Response> {
  const { db, view, now } = c.var
  const { suspicion, voice } = await foundIn(c)
  const hoster = await hosterById(db, suspicion.hosterId)
  if (!hoster) throw notFound('compliance.no-receipt')
  const ruling = suspicion.ruling && (await findRuling(db, suspicion.ruling.id))
  const mayAppeal = ruling !== null && mayBeAppealed(ruling, now) && (await isFirstVoice(db, voice))
  const until = mayAppeal ? appealsUntil(ruling) : null
  const charter = await charterNow(db, now)
  const shown = { view, token: tokenIn(c), hoster, charter, suspicion, voice, appealsUntil: until, form }
  return unkept(c, <ReceiptPage {...shown} />, status)
}

async function foundIn(c: Request) {
  const found = await byReceipt(c.var.db, tokenIn(c))
  if (!found) throw notFound('compliance.no-receipt')
  return found
}

const tokenIn = (c: Request) => c.req.param('token') ?? ''
