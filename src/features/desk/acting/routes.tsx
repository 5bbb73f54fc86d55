import { z } from 'zod'
import { paths } from '../../../paths.ts'
import { invalid, type RefusalStatus } from '../../../platform/errors.ts'
import { slugOf } from '../../../platform/slug.ts'
import { lengthOf, oneLine } from '../../../platform/text.ts'
import { withoutUnseen } from '../../../platform/unseen.ts'
import { pages, type Request, readForm, readQuery, refusalOf } from '../../../platform/web/index.ts'
import { emptyForm, type FilledForm } from '../../../ui/filled-form.ts'
import { actorOf, coordination, personIn, personsById, unkept } from '../../accounts/index.ts'
import { findHoster, type Hoster, hostersById, hostersBySlug } from '../../hosters/index.ts'
import { ActingPage } from '../pages/acting-page.tsx'
import { ActingsPage } from '../pages/actings-page.tsx'
import { type Acting, hours, longestNote, means } from './acting.ts'
import { beginActing } from './begin-acting.ts'
import { endActing } from './end-acting.ts'
import { lastActings, presentActing } from './queries.ts'

/** Acting for a hoster that does not come itself: by phone, by mail. */
export const actingRoutes = pages()

actingRoutes.get(paths.coordinationActing, coordination, (c) => actingsPage(c, emptyForm))

actingRoutes.post(paths.coordinationActing, coordination, async (c) => {
  const form = await readForm(c, WhichForm)
  let slug = ''
  const refusal = await refusalOf(c, async () => {
    const typed = form.ok ? form.values.hoster : ''
    const [hoster] = await hostersBySlug(c.var.db, [typed, slugOf(typed)])
    if (!hoster) throw invalid('hoster', 'desk.which-unknown')
    slug = hoster.slug
  })
  if (refusal) return actingsPage(c, { values: form.typed, errors: refusal.errors }, refusal.status)
  return c.redirect(c.var.view.to(paths.hosterActing.href({ slug })), 303)
})

actingRoutes.get(paths.hosterActing, coordination, async (c) => {
  return actingPage(c, await hosterIn(c), { ...emptyForm, values: { hours: '2' } })
})

actingRoutes.post(paths.hosterActing, coordination, async (c) => {
  const { db, now } = c.var
  const hoster = await hosterIn(c)
  const form = await readForm(c, DemandForm)
  if (!form.ok) {
    const errors = form.errors.map((error) => ({ ...error, values: { most: longestNote } }))
    return actingPage(c, hoster, { values: form.typed, errors }, 422)
  }
  await beginActing(db, { hosterId: hoster.id, ...form.values }, { actor: actorOf(personIn(c)), now })
  return c.redirect(c.var.view.to(paths.hosterActing.href({ slug: hoster.slug }, { saved: 'begun' })), 303)
})

actingRoutes.post(paths.hosterActingEnd, coordination, async (c) => {
  const { db, now, view, site } = c.var
  const hoster = await hosterIn(c)
  const person = personIn(c)
  const present = await presentActing(db, { hosterId: hoster.id, personId: person.personId }, now)
  const sender = { publicUrl: site.publicUrl, collective: site.directory.current().collective }
  if (present) await endActing(db, present.id, { actor: actorOf(person), now, sender })
  return c.redirect(view.to(paths.hosterActing.href({ slug: hoster.slug }, { saved: 'ended' })), 303)
})

// Where a page that answered this form is opened again.
actingRoutes.get(paths.hosterActingEnd, coordination, (c) => {
  const { slug = '' } = c.req.param()
  return c.redirect(c.var.view.to(paths.hosterActing.href({ slug })), 303)
})

async function actingsPage(c: Request, form: FilledForm, status?: RefusalStatus): Promise<Response> {
  const { db, view } = c.var
  const actings = await lastActings(db)
  const hosters = await hostersById(db, [...new Set(actings.map(({ hosterId }) => hosterId))])
  return unkept(c, <ActingsPage {...{ view, form, hosters }} actings={await named(c, actings)} />, status)
}

async function actingPage(c: Request, hoster: Hoster, form: FilledForm, status?: RefusalStatus): Promise<Response> {
  const { db, view, now } = c.var
  const present = await presentActing(db, { hosterId: hoster.id, personId: personIn(c).personId }, now)
  const past = await named(c, await lastActings(db, hoster.id))
  const saved = readQuery(paths.hosterActing.schema, c.req.url).saved === 'ended'
  return unkept(c, <ActingPage {...{ view, hoster, form, past, saved, present: present ?? null }} />, status)
}

/** With the names of who acted: the coordination reads them here. */
async function named(c: Request, actings: readonly Acting[]) {
  const people = await personsById(c.var.db, [...new Set(actings.flatMap(({ personId }) => personId ?? []))])
  return actings.map((acting) => ({ ...acting, name: people.find(({ id }) => id === acting.personId)?.name ?? null }))
}

const WhichForm = z.object({ hoster: z.string().trim().min(1).max(200) })

const DemandForm = z.object({
  means: z.enum(means, 'desk.means-missing'),
  hours: z
    .string()
    .transform(Number)
    .refine((count) => hours.some((hour) => hour === count), 'desk.hours-missing'),
  note: z
    .string()
    .default('')
    .transform((text) => withoutUnseen(oneLine(text)).trim())
    .refine((text) => lengthOf(text) <= longestNote, 'desk.note-too-long')
    .transform((text) => text || null),
})

const hosterIn = (c: Request) => findHoster(c.var.db, c.req.param('slug') ?? '')
