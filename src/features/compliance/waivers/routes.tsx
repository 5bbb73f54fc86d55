import type { ContentfulStatusCode } from 'hono/utils/http-status'
import { paths } from '../../../paths.ts'
import { dayIn } from '../../../platform/clock.ts'
import type { Database } from '../../../platform/database/index.ts'
import { pages, type Request, readForm, readQuery, refusalOf } from '../../../platform/web/index.ts'
import type { FilledForm } from '../../../ui/filled-form.ts'
import { actorOf, coordination, personIn, unkept } from '../../accounts/index.ts'
import { charterInForce, clausesOf } from '../../charter/index.ts'
import { allHosters, type Hoster, hostersById } from '../../hosters/index.ts'
import { WaiversPage } from './pages/waivers-page.tsx'
import { allWaivers } from './queries.ts'
import { endWaiver, recordWaiver } from './record-waiver.ts'
import { WaiverForm } from './waiver-form.ts'

/** Where the coordination says which decisions let whom off which clause. */
export const waiverRoutes = pages()

waiverRoutes.get(paths.coordinationWaivers, coordination, (c) => waiversPage(c))

waiverRoutes.post(paths.coordinationWaivers, coordination, async (c) => {
  const form = await readForm(c, WaiverForm)
  if (!form.ok) return waiversPage(c, { values: form.typed, errors: form.errors }, 422)
  const { hoster, clause, decisionUrl, untilDay, ...typed } = form.values
  const waiver = {
    ...{ ...typed, hosterId: hoster, clauseId: clause },
    decisionUrl: decisionUrl === '' ? null : decisionUrl,
    untilDay: untilDay === '' ? null : untilDay,
  }
  const refusal = await refusalOf(c, () => recordWaiver(c.var.db, waiver, today(c), byCoordination(c)))
  if (refusal) return waiversPage(c, { values: form.typed, errors: refusal.errors }, refusal.status)
  return back(c, 'recorded')
})

waiverRoutes.post(paths.coordinationWaiverEnd, coordination, async (c) => {
  await endWaiver(c.var.db, c.req.param('id') ?? '', byCoordination(c))
  return back(c, 'ended')
})

// Where a page that answered the form is opened again.
waiverRoutes.get(paths.coordinationWaiverEnd, coordination, (c) => back(c))

async function waiversPage(c: Request, typed?: FilledForm, status?: ContentfulStatusCode): Promise<Response> {
  const { db, view } = c.var
  const { saved } = readQuery(paths.coordinationWaivers.schema, c.req.url)
  const day = today(c)
  const charter = await charterInForce(db, day)
  const form = typed ?? { values: { fromDay: day }, errors: [] }
  const waivers = await allWaivers(db)
  const named = await hostersById(db, [...new Set(waivers.map(({ hosterId }) => hosterId))])
  const clauses = charter ? clausesOf(charter.content) : []
  const offered = await hostersByName(db)
  return unkept(c, <WaiversPage {...{ view, form, saved, waivers, named, clauses, offered, day }} />, status)
}

async function hostersByName(db: Database): Promise<Hoster[]> {
  const hosters: Hoster[] = []
  for await (const some of allHosters(db)) hosters.push(...some)
  return hosters.sort((one, other) => one.facts.name.localeCompare(other.facts.name))
}

const today = (c: Request) => dayIn(c.var.view.collective.timeZone, c.var.now)
const byCoordination = (c: Request) => ({ actor: actorOf(personIn(c)), now: c.var.now })

const back = (c: Request, saved?: string) =>
  c.redirect(c.var.view.to(paths.coordinationWaivers.href({}, { saved })), 303)
