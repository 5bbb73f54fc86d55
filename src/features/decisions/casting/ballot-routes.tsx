import { paths } from '../../../paths.ts'
import { invalid, type Refusal } from '../../../platform/errors.ts'
import { pages, type Request, readSent, refusalOf, type Typed } from '../../../platform/web/index.ts'
import { actorOf, personIn, unkept } from '../../accounts/index.ts'
import { findHoster, hostersBySlug } from '../../hosters/index.ts'
import { endMandate, giveMandate } from '../mandates/give-mandate.ts'
import { ReceiptPage } from '../pages/receipt-page.tsx'
import { fieldsOf } from '../pages/vote-part.tsx'
import { voter } from '../policies.ts'
import { findDecision } from '../queries.ts'
import { decisionPage } from '../routes.tsx'
import type { Receipt } from '../secret/secret.ts'
import { addressOf, titleFor } from '../title.ts'
import { ballotIn, errorsIn } from './ballot-form.ts'
import { castBallot } from './cast-ballot.ts'
import { liftObjection } from './lift-objection.ts'

export const ballotRoutes = pages()

ballotRoutes.post(paths.decisionBallot, voter, async (c) => {
  const { db, view, language } = c.var
  const { decision, hoster, by, name } = await asked(c)
  const { typed } = await readSent(c)
  const { ballot, ...said } = ballotIn(typed, decision, name)
  let receipt: Receipt | null = null
  const refusal = await refusalOf(c, async () => {
    if (ballot === null) throw invalid('choice', 'decisions.ballot-wrong')
    const casting = { decisionId: decision.id, hosterId: hoster.id, ballot, language, ...said }
    receipt = (await castBallot(db, by, casting)).receipt
  })
  if (refusal) return again(c, typed, refusal)
  if (receipt === null) return saved(c, 'cast')
  const title = titleFor(decision, language)
  const receipts = [{ hoster: hoster.facts.name, decision: title, receipt }]
  return unkept(c, <ReceiptPage view={view} page={{ href: addressOf(decision), title }} receipts={receipts} />)
})

ballotRoutes.post(paths.decisionObjection, voter, async (c) => {
  const { decision, hoster, by } = await asked(c)
  await liftObjection(c.var.db, by, { decisionId: decision.id, hosterId: hoster.id })
  return saved(c, 'lifted')
})

ballotRoutes.post(paths.decisionMandate, voter, async (c) => {
  const { db } = c.var
  const { decision, hoster, by, name } = await asked(c)
  const { typed } = await readSent(c)
  const [to] = await hostersBySlug(db, [[typed[`${name}.toHosterId`] ?? ''].flat()[0] ?? ''])
  const refusal = await refusalOf(c, () =>
    giveMandate(db, by, { decisionId: decision.id, fromHosterId: hoster.id, toHosterId: to?.id ?? '' }),
  )
  return refusal ? again(c, typed, refusal) : saved(c, 'mandate')
})

ballotRoutes.post(paths.decisionMandateEnd, voter, async (c) => {
  const { decision, hoster, by } = await asked(c)
  await endMandate(c.var.db, by, { decisionId: decision.id, fromHosterId: hoster.id })
  return saved(c, 'mandate-ended')
})

async function asked(c: Request) {
  const { db, now } = c.var
  const decision = await findDecision(db, c.req.param('slug') ?? '')
  const hoster = await findHoster(db, c.req.param('hoster') ?? '')
  const by = { actor: actorOf(personIn(c), hoster.id), now }
  return { decision, hoster, by, name: fieldsOf(hoster) }
}

async function again(c: Request, typed: Typed, { errors, status }: Refusal): Promise<Response> {
  const { decision, hoster, name } = await asked(c)
  const form = { values: withoutPhrase(typed, name), errors: errorsIn(errors, name) }
  return decisionPage(c, decision, { hoster: hoster.slug, form }, status)
}

/** A phrase stays with who made it up: it is typed again. */
const withoutPhrase = (typed: Typed, name: string): Typed => ({ ...typed, [`${name}.secret`]: '' })

function saved(c: Request, what: 'cast' | 'mandate' | 'mandate-ended' | 'lifted'): Response {
  const slug = c.req.param('slug') ?? ''
  return c.redirect(c.var.view.to(paths.decision.href({ slug }, { saved: what })), 303)
}
