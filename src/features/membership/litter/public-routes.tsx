import { paths } from '../../../paths.ts'
import { calendarOf, everyone, mediaTypes, pages, type Request } from '../../../platform/web/index.ts'
import { respond } from '../../../ui/respond.tsx'
import { inBrowser, isCoordination, unkept } from '../../accounts/index.ts'
import { decisionsOfBatch } from '../../decisions/index.ts'
import { calendarEvents } from './calendar.ts'
import type { Litter } from './litter.ts'
import { litterName } from './litter-name.ts'
import { batchOf } from './open-vote.ts'
import { LitterPage } from './pages/litter-page.tsx'
import { LittersPage } from './pages/litters-page.tsx'
import { changesOf, litterNumbered, littersOf } from './queries.ts'
import { shownOf } from './shown.ts'

export const publicRoutes = pages()

publicRoutes.get(paths.litters, everyone, async (c) => {
  const { db, view, now } = c.var
  const litters = []
  for (const litter of await littersOf(db)) litters.push(await shownOf(db, litter, now))
  return respond(c, <LittersPage view={view} litters={litters} />)
})

publicRoutes.get(paths.litter, everyone, async (c) => {
  const { db, view, now } = c.var
  const litter = await litterIn(c)
  if (c.env.format === 'ics') return calendarFile(c, litter)
  const person = inBrowser(c)
  const shown = await shownOf(db, litter, now)
  const mayEdit = person !== null && isCoordination(person)
  const hasVote = (await decisionsOfBatch(db, batchOf(litter))).some(({ withdrawnAt }) => withdrawnAt === null)
  const page = <LitterPage {...{ view, shown, mayEdit, hasVote }} />
  return person ? unkept(c, page) : respond(c, page)
})

async function calendarFile(c: Request, litter: Litter): Promise<Response> {
  const { db, view, now } = c.var
  const sequence = (await changesOf(db, litter.id)).length
  const head = { name: litterName(view, litter), host: new URL(view.publicUrl).host, now }
  c.header('Content-Type', mediaTypes.ics)
  return c.body(calendarOf(head, calendarEvents(view, litter, sequence)))
}

/** The litter of the address; refuses an unknown one. */
export function litterIn(c: Request): Promise<Litter> {
  const number = c.req.param('number') ?? ''
  return litterNumbered(c.var.db, /^\d{1,9}$/.test(number) ? Number(number) : 0)
}
