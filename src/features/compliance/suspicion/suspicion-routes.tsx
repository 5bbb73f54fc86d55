import { paths } from '../../../paths.ts'
import { conflict, notFound, type RefusalStatus } from '../../../platform/errors.ts'
import { freshStamp, newStamp } from '../../../platform/stamp.ts'
import { everyone, pages, type Request, refusalOf } from '../../../platform/web/index.ts'
import type { FilledForm } from '../../../ui/filled-form.ts'
import { inBrowser, unkept } from '../../accounts/index.ts'
import { collectiveOf, findHoster, hosterById } from '../../hosters/index.ts'
import { charterNow, clauseHeld } from '../clause-held.ts'
import { readSuspicionForm } from './forms.ts'
import { isHeld } from './held.ts'
import { PublicSuspicionPage } from './pages/public-suspicion-page.tsx'
import { SuspicionFormPage } from './pages/suspicion-form-page.tsx'
import { findSuspicion } from './queries.ts'
import { sealOf, takeSuspicion } from './take-suspicion.ts'

export const suspicionRoutes = pages()

suspicionRoutes.get(paths.suspicion, everyone, (c) => {
  const { site, now } = c.var
  return formPage(c, { values: { stamp: newStamp(sealOf(site), now), email: inBrowser(c)?.email ?? '' }, errors: [] })
})

suspicionRoutes.post(paths.suspicion, everyone, async (c) => {
  const { view, site, now } = c.var
  const about = await aboutIn(c)
  const form = await readSuspicionForm(c)
  let token = ''
  const refusal = await refusalOf(c, async () => {
    token = await takeSuspicion(c, form, { hosterId: about.hoster.id, clauseId: about.clauseId })
  })
  if (!refusal) return c.redirect(view.to(paths.suspicionReceipt.href({ token })), 303)
  const values = { ...form.typed, website: '', stamp: freshStamp(form.typed.stamp, sealOf(site), now) }
  return formPage(c, { values, errors: refusal.errors }, refusal.status)
})

suspicionRoutes.get(paths.publicSuspicion, everyone, async (c) => {
  const { db, view, now } = c.var
  const suspicion = await findSuspicion(db, c.req.param('id') ?? '')
  const hoster = suspicion.publicAt === null ? undefined : await hosterById(db, suspicion.hosterId)
  if (!hoster) throw notFound('compliance.no-suspicion')
  return unkept(c, <PublicSuspicionPage {...{ view, hoster, suspicion, charter: await charterNow(db, now) }} />)
})

async function formPage(c: Request, form: FilledForm, status?: RefusalStatus): Promise<Response> {
  const { db, view, now } = c.var
  const { hoster, clauseId } = await aboutIn(c)
  const { diagnosis } = (await collectiveOf(db)).settings
  const charter = await charterNow(db, now)
  const shown = { view, hoster, clauseId, charter, form, days: diagnosis.suspicionDays }
  return unkept(c, <SuspicionFormPage {...shown} isSignedIn={inBrowser(c) !== null} />, status)
}

/** Refuses a clause to which nobody is held, and a hoster that keeps to no charter of the collective. */
async function aboutIn(c: Request) {
  const { db, now } = c.var
  const hoster = await findHoster(db, c.req.param('slug') ?? '')
  const clause = await clauseHeld(db, c.req.param('clause') ?? '', now)
  if (!clause) throw notFound('compliance.clause-not-held')
  if (!(await isHeld(db, hoster, now))) throw conflict('compliance.hoster-not-held')
  return { hoster, clauseId: clause.id }
}
