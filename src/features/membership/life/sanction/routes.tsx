import { paths } from '../../../../paths.ts'
import type { RefusalStatus } from '../../../../platform/errors.ts'
import { everyone, pages, type Request, readForm, readQuery, refusalOf } from '../../../../platform/web/index.ts'
import { emptyForm, type FilledForm } from '../../../../ui/filled-form.ts'
import { actorOf, inBrowser, personIn, signedIn, unkept } from '../../../accounts/index.ts'
import { charterInForce, clausesOf } from '../../../charter/index.ts'
import { byOf } from '../../../delegates/index.ts'
import { findHoster, hostersById } from '../../../hosters/index.ts'
import { refusedWith } from '../../refused-form.ts'
import { todayIn } from '../as-whom.ts'
import { ProposeSanctionPage } from '../pages/propose-sanction-page.tsx'
import { SanctionPage } from '../pages/sanction-page.tsx'
import { SanctionsPage } from '../pages/sanctions-page.tsx'
import { ReasonsForm, ReplyForm, SanctionForm } from './forms.ts'
import { proposerOf } from './may-propose.ts'
import { proposeSanction } from './propose-sanction.ts'
import { allSanctions, findSanction } from './queries.ts'
import { replyToSanction } from './reply-to-sanction.ts'
import { sanctionShown } from './shown.ts'
import { appealSanction, liftSanction } from './take-back.ts'
import { withdrawSanction } from './withdraw-sanction.ts'

export const sanctionRoutes = pages()

const mostShown = 200

sanctionRoutes.get(paths.sanctions, everyone, async (c) => {
  const { db, view } = c.var
  const sanctions = await allSanctions(db, mostShown)
  const hosters = await hostersById(db, [...new Set(sanctions.map(({ hosterId }) => hosterId))])
  return unkept(c, <SanctionsPage {...{ view, sanctions, hosters }} />)
})

sanctionRoutes.get(paths.sanction, everyone, (c) => page(c))

sanctionRoutes.get(paths.hosterSanction, signedIn, (c) => proposePage(c))

sanctionRoutes.post(paths.hosterSanction, signedIn, async (c) => {
  const { db, view, now, language } = c.var
  const hoster = await hosterIn(c)
  const form = await readForm(c, SanctionForm)
  let id = ''
  const refusal = await refusalOf(c, async () => {
    if (!form.ok) throw refusedWith(form.errors)
    id = await proposeSanction(db, hoster, { ...form.values, language }, { actor: actorOf(personIn(c)), now })
  })
  if (refusal) return proposePage(c, { values: form.typed, errors: refusal.errors }, refusal.status)
  return c.redirect(view.to(paths.sanction.href({ id })), 303)
})

sanctionRoutes.post(paths.sanctionReply, signedIn, async (c) => {
  const { db, language } = c.var
  const form = await readForm(c, ReplyForm)
  const { id, hosterId } = await sanctionIn(c)
  const refusal = await refusalOf(c, async () => {
    if (!form.ok) throw refusedWith(form.errors)
    await replyToSanction(db, id, { ...form.values, language }, await byOf(c, hosterId))
  })
  return refusal ? page(c, { values: form.typed, errors: refusal.errors }, refusal.status) : done(c, id)
})

sanctionRoutes.post(paths.sanctionWithdrawal, signedIn, async (c) => {
  const { id } = await sanctionIn(c)
  await withdrawSanction(c.var.db, id, { actor: actorOf(personIn(c)), now: c.var.now })
  return done(c, id)
})

sanctionRoutes.post(paths.sanctionAppeal, signedIn, (c) => takenBack(c, appealSanction))
sanctionRoutes.post(paths.sanctionLifting, signedIn, (c) => takenBack(c, liftSanction))

async function takenBack(c: Request, verb: typeof appealSanction): Promise<Response> {
  const { db, language, now } = c.var
  const form = await readForm(c, ReasonsForm)
  const { id, hosterId } = await sanctionIn(c)
  let made = id
  const refusal = await refusalOf(c, async () => {
    if (!form.ok) throw refusedWith(form.errors)
    const by = verb === appealSanction ? await byOf(c, hosterId) : { actor: actorOf(personIn(c)), now }
    made = await verb(db, id, { ...form.values, language }, by)
  })
  return refusal ? page(c, { values: form.typed, errors: refusal.errors }, refusal.status) : done(c, made)
}

// Where a page that answered a form is opened again, and where the reply is read.
for (const at of [paths.sanctionReply, paths.sanctionWithdrawal, paths.sanctionAppeal, paths.sanctionLifting])
  sanctionRoutes.get(at, everyone, (c) =>
    c.redirect(c.var.view.to(paths.sanction.href({ id: c.req.param('id') ?? '' })), 302),
  )

const sanctionIn = (c: Request) => findSanction(c.var.db, c.req.param('id') ?? '')
const hosterIn = (c: Request) => findHoster(c.var.db, c.req.param('slug') ?? '')
const done = (c: Request, id: string) => c.redirect(c.var.view.to(paths.sanction.href({ id }, { saved: 'done' })), 303)

async function page(c: Request, form: FilledForm = emptyForm, status?: RefusalStatus): Promise<Response> {
  const { db, view, now } = c.var
  const personId = inBrowser(c)?.personId ?? null
  const shown = await sanctionShown(db, c.req.param('id') ?? '', { personId, now })
  const { saved } = readQuery(paths.sanction.schema, c.req.url)
  return unkept(c, <SanctionPage {...{ view, shown, form, saved }} />, status)
}

async function proposePage(c: Request, form: FilledForm = emptyForm, status?: RefusalStatus): Promise<Response> {
  const { db, view, now } = c.var
  const hoster = await hosterIn(c)
  const charter = await charterInForce(db, await todayIn(db, now))
  const by = { actor: actorOf(personIn(c)), now }
  const [suspension, exclusion] = [
    await proposerOf(db, by, { hoster, kind: 'suspension' }),
    await proposerOf(db, by, { hoster, kind: 'exclusion' }),
  ]
  const kinds = [...(suspension ? (['suspension'] as const) : []), ...(exclusion ? (['exclusion'] as const) : [])]
  const days = c.var.site.directory.current().collective.diagnosis.suspicionDays
  const clauses = charter ? clausesOf(charter.content) : []
  return unkept(c, <ProposeSanctionPage {...{ view, hoster, clauses, kinds, form, days }} />, status)
}
