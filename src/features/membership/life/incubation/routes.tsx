import { paths } from '../../../../paths.ts'
import { EditConflict } from '../../../../platform/edit-conflict.ts'
import { notFound, type RefusalStatus } from '../../../../platform/errors.ts'
import { everyone, pages, type Request, readForm, refusalOf } from '../../../../platform/web/index.ts'
import { emptyForm, type FilledForm } from '../../../../ui/filled-form.ts'
import { actorOf, inBrowser, personIn, signedIn, unkept } from '../../../accounts/index.ts'
import { memberStanding } from '../../../decisions/index.ts'
import { byOf, delegate, mayActFor } from '../../../delegates/index.ts'
import { allHosters, findHoster, type Hoster, hostersById } from '../../../hosters/index.ts'
import { refusedForm, refusedWith } from '../../refused-form.ts'
import { isFrozen, lifeByOf, todayIn } from '../as-whom.ts'
import { IncubatingListPage } from '../pages/incubating-list-page.tsx'
import { IncubatingPage } from '../pages/incubating-page.tsx'
import { IncubationPage } from '../pages/incubation-page.tsx'
import { askMentor } from './ask-mentor.ts'
import { endIncubation } from './end-incubation.ts'
import { AskForm, GoalsForm, NoteForm } from './forms.ts'
import { addNote, removeNote, writerOf } from './notes.ts'
import { editGoals } from './put-goals.ts'
import { goalsOf, incubatingHosters, isIncubating, lastIncubation, mentorOf, readOf } from './queries.ts'

export const incubationRoutes = pages()

const hosterIn = (c: Request) => findHoster(c.var.db, c.req.param('slug') ?? '')

incubationRoutes.get(paths.incubatingList, everyone, async (c) => {
  const { db, view, now } = c.var
  const found = []
  for (const one of await incubatingHosters(db, await todayIn(db, now)))
    if (!(await isFrozen(db, one.hoster.id))) found.push({ ...one, ...(await readOf(db, one.hoster.id)) })
  return unkept(c, <IncubatingListPage view={view} found={found} />)
})

incubationRoutes.get(paths.incubating, everyone, (c) => publicPage(c))

incubationRoutes.post(paths.incubatingNotes, signedIn, async (c) => {
  const { db, language, now } = c.var
  const hoster = await hosterIn(c)
  const form = await readForm(c, NoteForm)
  const refusal = await refusalOf(c, async () => {
    if (!form.ok) throw refusedWith(form.errors)
    await addNote(db, hoster, { ...form.values, language }, { actor: actorOf(personIn(c)), now })
  })
  if (refusal) return publicPage(c, { values: form.typed, errors: refusal.errors }, refusal.status)
  return c.redirect(c.var.view.to(paths.incubating.href({ slug: hoster.slug })), 303)
})

incubationRoutes.get(paths.incubatingNote, everyone, (c) => {
  const { slug = '', id = '' } = c.req.param()
  return c.redirect(`${c.var.view.to(paths.incubating.href({ slug }))}#note-${id}`, 302)
})

incubationRoutes.post(paths.incubatingNoteRemoval, signedIn, async (c) => {
  const hoster = await hosterIn(c)
  const by = { actor: actorOf(personIn(c)), now: c.var.now }
  await removeNote(c.var.db, hoster, c.req.param('id') ?? '', by)
  return c.redirect(c.var.view.to(paths.incubating.href({ slug: hoster.slug })), 303)
})

incubationRoutes.get(paths.hosterIncubation, delegate, (c) => ownPage(c))

incubationRoutes.post(paths.hosterIncubation, delegate, async (c) => {
  const { db, language } = c.var
  const form = await readForm(c, AskForm)
  return acted(c, form, async (hoster) => {
    if (!form.ok) throw refusedWith(form.errors)
    await askMentor(db, hoster, { ...form.values, language }, await lifeByOf(c, hoster.id))
  })
})

incubationRoutes.post(paths.hosterIncubationGoals, delegate, async (c) => {
  const { db, language } = c.var
  const form = await readForm(c, GoalsForm)
  return acted(c, form, async (hoster) => {
    if (!form.ok) throw refusedWith(form.errors)
    const { goals: text, revision } = form.values
    await editGoals(db, hoster.id, { text, language, revision }, await lifeByOf(c, hoster.id)).catch(movedAsForm)
  })
})

function movedAsForm(error: unknown): never {
  throw error instanceof EditConflict ? refusedForm('goals', 'membership.life-moved', 409) : error
}

incubationRoutes.post(paths.hosterIncubationEnd, delegate, async (c) => {
  const hoster = await hosterIn(c)
  await endIncubation(c.var.db, hoster, await byOf(c, hoster.id))
  return c.redirect(c.var.view.to(paths.hosterIncubation.href({ slug: hoster.slug })), 303)
})

async function acted(
  c: Request,
  form: { typed: FilledForm['values'] },
  work: (hoster: Hoster) => Promise<void>,
): Promise<Response> {
  const hoster = await hosterIn(c)
  const refusal = await refusalOf(c, () => work(hoster))
  if (refusal) return ownPage(c, { values: form.typed, errors: refusal.errors }, refusal.status)
  return c.redirect(c.var.view.to(paths.hosterIncubation.href({ slug: hoster.slug })), 303)
}

// Where a page that answered a form is opened again.
for (const form of [paths.hosterIncubationGoals, paths.hosterIncubationEnd])
  incubationRoutes.get(form, delegate, (c) =>
    c.redirect(c.var.view.to(paths.hosterIncubation.href({ slug: c.req.param('slug') ?? '' })), 302),
  )
for (const form of [paths.incubatingNotes, paths.incubatingNoteRemoval])
  incubationRoutes.get(form, everyone, (c) =>
    c.redirect(c.var.view.to(paths.incubating.href({ slug: c.req.param('slug') ?? '' })), 302),
  )

async function publicPage(c: Request, form: FilledForm = emptyForm, status?: RefusalStatus): Promise<Response> {
  const { db, view, now } = c.var
  const hoster = await hosterIn(c)
  const isThere = isIncubating(hoster, await todayIn(db, now)) && !(await isFrozen(db, hoster.id))
  if (!isThere) throw notFound('membership.incubation-none')
  const personId = inBrowser(c)?.personId ?? null
  const writer = personId === null ? null : await writerOf(db, hoster, personId)
  const isOwn = personId !== null && (await mayActFor(db, { personId }, hoster.id))
  const { goals, notes } = await readOf(db, hoster.id)
  const writers = await hostersById(db, [...new Set(notes.map(({ byHosterId }) => byHosterId))])
  const shown = { hoster, mentor: await mentorOf(db, hoster), goals, notes, writers }
  return unkept(c, <IncubatingPage {...{ view, ...shown, form, isOwn }} mayWrite={writer !== null} />, status)
}

async function ownPage(c: Request, form: FilledForm = emptyForm, status?: RefusalStatus): Promise<Response> {
  const { db, view, now } = c.var
  const hoster = await hosterIn(c)
  const today = await todayIn(db, now)
  const last = await lastIncubation(db, hoster.id)
  const mentors: Hoster[] = []
  for await (const hosters of allHosters(db))
    mentors.push(
      ...hosters.filter((one) => one.id !== hoster.id && memberStanding(one, today, hoster.fictional) === 'active'),
    )
  const asked = last ? ((await hostersById(db, [last.mentorId]))[0] ?? null) : null
  const isMember = memberStanding(hoster, today, hoster.fictional) !== null
  const shown = { isMember, isIncubating: isIncubating(hoster, today), mentor: await mentorOf(db, hoster), last, asked }
  const offered = mentors.toSorted((one, other) => view.format.compare(one.facts.name, other.facts.name))
  const goals = await goalsOf(db, hoster.id)
  return unkept(c, <IncubationPage {...{ view, hoster, ...shown, goals, form }} mentors={offered} />, status)
}
