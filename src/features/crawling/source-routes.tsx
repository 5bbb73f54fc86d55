import type { ContentfulStatusCode } from 'hono/utils/http-status'
import { z } from 'zod'
import { paths } from '../../paths.ts'
import { notFound, tooMany } from '../../platform/errors.ts'
import { pages, type Request, readForm, readQuery, refusalOf } from '../../platform/web/index.ts'
import { emptyForm, type FilledForm } from '../../ui/filled-form.ts'
import { coordination, personIn, unkept } from '../accounts/index.ts'
import { byOf, delegate, firstDays } from '../delegates/index.ts'
import { findHoster } from '../hosters/index.ts'
import { meantIn } from '../journal/index.ts'
import { answerHeld } from './answer-held.ts'
import { askReading } from './ask-reading.ts'
import { chooseLead } from './choose-lead.ts'
import { type DifferenceShown, differencesOf } from './differences.ts'
import { giveSource, removeSource } from './give-source.ts'
import type { Shown } from './held/held.ts'
import { SourcePage } from './pages/source-page.tsx'
import { SourcesPage } from './pages/sources-page.tsx'
import { heldChangesOf, sourceOf } from './queries.ts'
import { isOurs, readSourceAddress } from './source-address.ts'
import { sourcesShown } from './sources-shown.ts'

export const sourceRoutes = pages()

const givenPerHour = 6

const Address = z.object({ address: z.string('crawling.address-wrong') })
const own = [{ field: 'address', key: 'crawling.address-own' as const }]
const Lead = z.object({ lead: z.enum(['file', 'site']) })
const Answer = z.object({
  /** One, or several with commas between them. */
  held: z.string().transform((given) => given.split(',')),
  answer: z.enum(['yes', 'no']),
})

sourceRoutes.get(paths.hosterSource, delegate, (c) => sourcePage(c, emptyForm))

sourceRoutes.post(paths.hosterSource, delegate, async (c) => {
  const hoster = await hosterOf(c)
  const form = await readForm(c, Address)
  const shown = (errors: FilledForm['errors']) => sourcePage(c, { values: form.typed, errors }, 422)
  if (!form.ok) return shown(form.errors)
  if (isOurs(readSourceAddress(form.values.address) ?? '', c.var.view.publicUrl)) return shown(own)
  // Each address is read at once, and may be another hoster's, who is told.
  const counted = c.var.site.limits.count(hoster.id, 'source', givenPerHour)
  if (!counted.allowed) throw tooMany('crawling.given-too-often', counted.retryAfter)
  const by = await byOf(c, hoster.id)
  const refusal = await refusalOf(c, () => giveSource(c.var.db, hoster.id, form.values.address, by))
  return refusal ? shown(refusal.errors) : back(c, 'address')
})

sourceRoutes.post(paths.hosterSourceReading, delegate, async (c) => {
  await askReading(c.var.db, (await hosterOf(c)).id, c.var.now)
  return back(c, 'asked')
})

sourceRoutes.post(paths.hosterSourceLead, delegate, async (c) => {
  const { id } = await hosterOf(c)
  const form = await readForm(c, Lead)
  if (!form.ok) throw notFound('crawling.no-source')
  await chooseLead(c.var.db, id, form.values.lead, await byOf(c, id))
  return back(c, 'lead')
})

sourceRoutes.post(paths.hosterHeld, delegate, async (c) => {
  const { id } = await hosterOf(c)
  const form = await readForm(c, Answer)
  if (!form.ok) throw notFound('crawling.held-gone')
  await answerHeld(c.var.db, id, form.values.held, form.values.answer, await byOf(c, id))
  return back(c, 'answer')
})

sourceRoutes.post(paths.hosterSourceRemoval, delegate, async (c) => {
  const { id } = await hosterOf(c)
  await removeSource(c.var.db, id, await byOf(c, id))
  return back(c, 'removed')
})

// Where a page that answered one of these forms is opened again.
for (const path of [paths.hosterSourceReading, paths.hosterSourceLead, paths.hosterHeld, paths.hosterSourceRemoval])
  sourceRoutes.get(path, delegate, (c) => back(c))

sourceRoutes.get(paths.coordinationSources, coordination, async (c) =>
  unkept(c, <SourcesPage view={c.var.view} sources={await sourcesShown(c.var.db)} />),
)

async function sourcePage(c: Request, form: FilledForm, status?: ContentfulStatusCode) {
  const { db, view, site, language, now } = c.var
  const hoster = await hosterOf(c)
  const days = await firstDays(db, personIn(c), hoster.id, now)
  const source = await sourceOf(db, hoster.id)
  const held = await heldChangesOf(db, hoster.id)
  const differs = source ? await differencesOf(db, hoster) : []
  const { saved } = readQuery(paths.hosterSource.schema, c.req.url)
  const { t, format, collective } = view
  const words = { language, t, format, timeZone: collective.timeZone }
  const meant = await meantIn(
    db,
    { before: null, after: valuesByFact([...held.map(({ shown }) => shown), ...differs]) },
    site,
    words,
  )
  return unkept(c, <SourcePage {...{ view, hoster, source, held, differs, meant, saved, form, days }} />, status)
}

/** What is shown of facts, by their names: rooms say what it means. */
function valuesByFact(shown: readonly (Shown | DifferenceShown)[]): Record<string, unknown[]> {
  const facts = shown.flatMap((one) => ('fact' in one ? [one] : []))
  const byFact = Map.groupBy(facts, ({ fact }) => fact)
  return Object.fromEntries([...byFact].map(([fact, all]) => [fact, all.flatMap(({ here, inFile }) => [here, inFile])]))
}

const hosterOf = (c: Request) => findHoster(c.var.db, c.req.param('slug') ?? '')

const back = (c: Request, saved?: string) =>
  c.redirect(c.var.view.to(paths.hosterSource.href({ slug: c.req.param('slug') ?? '' }, { saved })), 303)
