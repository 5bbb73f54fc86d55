import { paths } from '../../../paths.ts'
import { conflict, notFound, type RefusalStatus } from '../../../platform/errors.ts'
import { pages, type Request, refusalOf } from '../../../platform/web/index.ts'
import { emptyForm, type FilledForm } from '../../../ui/filled-form.ts'
import { actorOf, coordination, personIn, unkept } from '../../accounts/index.ts'
import { findHoster } from '../../hosters/index.ts'
import { ownPeople } from '../policy.ts'
import { refusedWith } from '../refused-form.ts'
import { appealRuling } from './appeal-ruling.ts'
import { decideAppeal } from './decide-appeal.ts'
import { readAppealForm, readDecisionForm } from './forms.ts'
import { AppealPage } from './pages/appeal-page.tsx'
import { DecisionPage } from './pages/decision-page.tsx'
import { findRuling } from './queries.ts'
import { sidesOf } from './ruling.ts'

export const appealRoutes = pages()

appealRoutes.get(paths.rulingAppeal, ownPeople, (c) => appealPage(c, emptyForm, 'hoster'))
appealRoutes.post(paths.rulingAppeal, ownPeople, (c) => appealed(c, 'hoster'))
appealRoutes.get(paths.coordinationAppealStart, coordination, (c) => appealPage(c, emptyForm, 'coordination'))
appealRoutes.post(paths.coordinationAppealStart, coordination, (c) => appealed(c, 'coordination'))

appealRoutes.get(paths.coordinationAppeal, coordination, (c) => decisionPage(c, emptyForm))

appealRoutes.post(paths.coordinationAppeal, coordination, async (c) => {
  const { db, view, now, site } = c.var
  const id = idIn(c)
  const form = await readDecisionForm(c)
  const refusal = await refusalOf(c, async () => {
    if (!form.ok) throw refusedWith(form.errors)
    await decideAppeal(db, { id, ...form.values }, { actor: actorOf(personIn(c)), now, means: site })
  })
  if (refusal) return decisionPage(c, { values: form.typed, errors: refusal.errors }, refusal.status)
  return c.redirect(view.to(paths.ruling.href({ id })), 303)
})

type Side = 'hoster' | 'coordination'

async function appealed(c: Request, side: Side): Promise<Response> {
  const { db, view, now, language, site } = c.var
  const { id, hoster } = await rulingIn(c, side)
  const form = await readAppealForm(c)
  const refusal = await refusalOf(c, async () => {
    if (!form.ok) throw refusedWith(form.errors)
    const actor = actorOf(personIn(c), side === 'hoster' ? hoster.id : null)
    const appeal = { id, reason: form.values.reason, language }
    await appealRuling(db, appeal, { side, actor }, { now, means: site })
  })
  if (refusal) return appealPage(c, { values: form.typed, errors: refusal.errors }, side, refusal.status)
  return c.redirect(view.to(paths.ruling.href({ id })), 303)
}

async function appealPage(c: Request, form: FilledForm, side: Side, status?: RefusalStatus): Promise<Response> {
  const ruling = await rulingIn(c, side)
  return unkept(c, <AppealPage view={c.var.view} ruling={ruling} side={side} form={form} />, status)
}

async function decisionPage(c: Request, form: FilledForm, status?: RefusalStatus): Promise<Response> {
  const ruling = await findRuling(c.var.db, idIn(c))
  const { appeal } = ruling
  if (!appeal) throw conflict('compliance.not-appealed')
  return unkept(c, <DecisionPage view={c.var.view} ruling={{ ...ruling, appeal }} form={form} />, status)
}

/** Refuses the ruling of another hoster, and one in which the collective is no side. */
async function rulingIn(c: Request, side: Side) {
  const ruling = await findRuling(c.var.db, idIn(c))
  const isTheirs =
    side === 'hoster'
      ? ruling.hoster.id === (await findHoster(c.var.db, c.req.param('slug') ?? '')).id
      : sidesOf(ruling).includes('coordination')
  if (!isTheirs) throw notFound('compliance.no-ruling')
  return ruling
}

const idIn = (c: Request) => c.req.param('id') ?? ''
