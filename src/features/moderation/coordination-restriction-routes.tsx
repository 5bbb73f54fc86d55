import { paths } from '../../paths.ts'
import type { RefusalStatus } from '../../platform/errors.ts'
import { pages, type Request, readForm, readQuery, refusalOf } from '../../platform/web/index.ts'
import { emptyForm, type FilledForm } from '../../ui/filled-form.ts'
import { actorOf, coordination, personIn, personsById, unkept } from '../accounts/index.ts'
import { freeze } from './freeze.ts'
import { hideText } from './hide-text.ts'
import { lift } from './lift.ts'
import { ownAddress } from './own-address.ts'
import { DecidedPage } from './pages/decided-page.tsx'
import { RestrictPage } from './pages/restrict-page.tsx'
import { RestrictionsPage } from './pages/restrictions-page.tsx'
import { WhichPage } from './pages/which-page.tsx'
import { perPage } from './per-page.ts'
import { decidersOf, endedRestrictions, findRestriction, presentRestrictions } from './queries.ts'
import { refusedForm, refusedWith } from './refused-form.ts'
import { reasonLength } from './restriction.ts'
import { LiftForm, RestrictionForm, withLengths } from './restriction-form.ts'
import { namesOf } from './subject-names.ts'
import { whoseIs } from './whose.ts'

export const coordinationRestrictions = pages()

coordinationRestrictions.get(paths.coordinationRestrictions, coordination, async (c) => {
  const { db, view } = c.var
  const { after } = readQuery(paths.coordinationRestrictions.schema, c.req.url)
  const present = after ? [] : await presentRestrictions(db)
  const ended = await endedRestrictions(db, after)
  const nameOf = await namesOf(
    c,
    [...present, ...ended].map(({ subject }) => subject),
  )
  const shown = { present, ended: ended.slice(0, perPage), hasMore: ended.length > perPage, isFirst: !after }
  return unkept(c, <RestrictionsPage view={view} nameOf={nameOf} {...shown} />)
})

coordinationRestrictions.get(paths.coordinationRestrictionAdd, coordination, (c) => restrictPage(c, emptyForm))

coordinationRestrictions.post(paths.coordinationRestrictionAdd, coordination, async (c) => {
  const { db, view, now, site } = c.var
  const form = await readForm(c, RestrictionForm)
  let id = ''
  const refusal = await refusalOf(c, async () => {
    if (!form.ok) throw refusedWith(withLengths(form.errors, reasonLength))
    const found = await subjectAsked(c)
    if (!found) throw refusedForm('form', 'moderation.about-nothing')
    const { what, reason } = form.values
    const wish = { ...found, reason, tell: await whoseIs(db, site, found) }
    const by = { actor: actorOf(personIn(c)), now }
    id = await (what === 'freeze' ? freeze(db, wish, by) : hideText(db, { ...wish, field: what }, by))
  })
  if (refusal) return restrictPage(c, { values: form.typed, errors: refusal.errors }, refusal.status)
  return c.redirect(view.to(paths.coordinationRestriction.href({ id })), 303)
})

coordinationRestrictions.get(paths.coordinationRestriction, coordination, (c) => decidedPage(c, emptyForm))

coordinationRestrictions.post(paths.coordinationRestriction, coordination, async (c) => {
  const { db, view, now, site } = c.var
  const id = c.req.param('id') ?? ''
  const form = await readForm(c, LiftForm)
  const refusal = await refusalOf(c, async () => {
    if (!form.ok) throw refusedWith(withLengths(form.errors, reasonLength))
    const tell = await whoseIs(db, site, await findRestriction(db, id))
    await lift(db, id, form.values.reason, { actor: actorOf(personIn(c)), now }, tell)
  })
  if (refusal) return decidedPage(c, { values: form.typed, errors: refusal.errors }, refusal.status)
  return c.redirect(view.to(paths.coordinationRestriction.href({ id })), 303)
})

async function subjectAsked(c: Request) {
  const { db, site } = c.var
  const { about } = readQuery(paths.coordinationRestrictionAdd.schema, c.req.url)
  const address = about === undefined ? null : ownAddress(about, site.publicUrl)
  return address === null ? null : site.subjectAt(db, address)
}

/** The form for what stands at the address; without one, which page is meant. */
async function restrictPage(c: Request, form: FilledForm, status?: RefusalStatus): Promise<Response> {
  const { view } = c.var
  const { about = '' } = readQuery(paths.coordinationRestrictionAdd.schema, c.req.url)
  const found = await subjectAsked(c)
  if (!found) return unkept(c, <WhichPage view={view} about={about} />, status)
  const shown = (await namesOf(c, [found.subject]))(found.subject)
  return unkept(c, <RestrictPage view={view} subject={found.subject} shown={shown} form={form} />, status)
}

async function decidedPage(c: Request, form: FilledForm, status?: RefusalStatus): Promise<Response> {
  const { db, view } = c.var
  const restriction = await findRestriction(db, c.req.param('id') ?? '')
  const shown = (await namesOf(c, [restriction.subject]))(restriction.subject)
  const [who] = await decidersOf(db, [restriction.id])
  const people = await personsById(
    db,
    [who?.byPersonId, who?.endedByPersonId].flatMap((id) => id ?? []),
  )
  const nameOf = (id: string | null | undefined) => people.find((person) => person.id === id)?.name ?? null
  const by = { started: nameOf(who?.byPersonId), ended: nameOf(who?.endedByPersonId) }
  return unkept(c, <DecidedPage {...{ view, restriction, shown, by, form }} />, status)
}
