import { z } from 'zod'
import { paths } from '../../paths.ts'
import type { RefusalStatus } from '../../platform/errors.ts'
import { everyone, pages, type Request, readForm, readQuery, readSent, refusalOf } from '../../platform/web/index.ts'
import { emptyForm } from '../../ui/filled-form.ts'
import { respond } from '../../ui/respond.tsx'
import { actorOf, isCoordination, personIn, unkept } from '../accounts/index.ts'
import type { Decision } from './decision.ts'
import { memberHostersOf } from './opening/may-open.ts'
import { motionAt, typedOf } from './opening/motion.ts'
import { openDecision } from './opening/open-decision.ts'
import { type Offered, openingIn } from './opening/opening-form.ts'
import { withdrawDecision } from './opening/withdraw-decision.ts'
import { DecisionPage } from './pages/decision-page.tsx'
import { NewDecisionPage } from './pages/new-decision-page.tsx'
import type { Given } from './pages/vote-part.tsx'
import { WithdrawalPage } from './pages/withdrawal-page.tsx'
import { mayOpen, mayWithdraw } from './policies.ts'
import { findDecision } from './queries.ts'
import { exportOf } from './results/index.ts'
import { shownTo } from './shown.ts'

export const decisionRoutes = pages()

decisionRoutes.get(paths.newDecision, mayOpen, async (c) => {
  const { from = '' } = readQuery(paths.newDecision.schema, c.req.url)
  const motion = await motionAt(c.var.db, c.var.site.motions, from)
  const form = { values: { method: 'for-against', from, ...(motion && typedOf(motion)) }, errors: [] }
  return unkept(c, <NewDecisionPage view={c.var.view} offered={await offeredTo(c)} {...{ form, motion }} />)
})

decisionRoutes.post(paths.newDecision, mayOpen, async (c) => {
  const { db, view, now } = c.var
  const { typed } = await readSent(c)
  const offered = await offeredTo(c)
  const motion = await motionAt(db, c.var.site.motions, [typed.from ?? ''].flat()[0] ?? '')
  const said = openingIn(typed, offered, { now, timeZone: view.collective.timeZone })
  let slug = ''
  const refusal = said.ok
    ? await refusalOf(c, async () => {
        const actor = actorOf(personIn(c), said.hoster?.id ?? null)
        slug = (await openDecision(db, { actor, now }, { ...said.opening, about: motion?.about ?? null })).slug
      })
    : { errors: said.errors, status: 422 as const }
  if (!refusal) return c.redirect(view.to(paths.decision.href({ slug })), 303)
  const form = { values: typed, errors: refusal.errors }
  return unkept(c, <NewDecisionPage {...{ view, offered, form, motion }} />, refusal.status)
})

decisionRoutes.get(paths.decision, everyone, async (c) => {
  const decision = await findDecision(c.var.db, c.req.param('slug') ?? '')
  if (c.env.format !== 'html') return exportOf(c, decision)
  return decisionPage(c, decision, null)
})

decisionRoutes.get(paths.decisionWithdrawal, mayWithdraw, async (c) => {
  const decision = await findDecision(c.var.db, c.req.param('slug') ?? '')
  return unkept(c, <WithdrawalPage view={c.var.view} decision={decision} form={emptyForm} />)
})

const Reason = z.object({ reason: z.string().default('') })

decisionRoutes.post(paths.decisionWithdrawal, mayWithdraw, async (c) => {
  const { db, view, now } = c.var
  const decision = await findDecision(db, c.req.param('slug') ?? '')
  const form = await readForm(c, Reason)
  const refusal = await refusalOf(c, async () => {
    const by = { actor: actorOf(personIn(c), decision.openedForHosterId), now }
    const { whenWithdrawn } = c.var.site
    await withdrawDecision(db, by, { id: decision.id, reason: form.ok ? form.values.reason : '', whenWithdrawn })
  })
  if (!refusal) return c.redirect(view.to(paths.decision.href({ slug: decision.slug })), 303)
  const shown = { values: form.typed, errors: refusal.errors }
  return unkept(c, <WithdrawalPage view={view} decision={decision} form={shown} />, refusal.status)
})

/** The page of a decision; with what was typed for a hoster, when that was refused. */
export async function decisionPage(
  c: Request,
  decision: Decision,
  given: Given | null,
  status?: RefusalStatus,
): Promise<Response> {
  const { db, view, now, person } = c.var
  const reader = person?.via.kind === 'session' ? person : null
  const shown = await shownTo(db, decision, { person: reader, now })
  const { saved } = readQuery(paths.decision.schema, c.req.url)
  const said = (['cast', 'mandate', 'mandate-ended', 'lifted'] as const).find((word) => word === saved)
  const page = <DecisionPage view={view} shown={shown} given={given} saved={reader ? said : undefined} />
  return reader ? unkept(c, page, status) : respond(c, page, status)
}

/** Kinds that other rooms open come with what follows from them: here is what has no room of its own. */
async function offeredTo(c: Request): Promise<Offered> {
  const { db, now } = c.var
  const person = personIn(c)
  const isOfCoordination = isCoordination(person)
  const hosters = await memberHostersOf(db, person.personId, now)
  return { kinds: isOfCoordination ? ['other', 'ruling'] : ['other'], hosters, isCoordination: isOfCoordination }
}
