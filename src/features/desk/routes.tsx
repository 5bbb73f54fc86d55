import { paths } from '../../paths.ts'
import type { AsksMatters } from '../../platform/matter.ts'
import { pages, type Request, type Route, readQuery } from '../../platform/web/index.ts'
import { administrator, coordination, personIn, unkept } from '../accounts/index.ts'
import { presentRestrictions } from '../moderation/index.ts'
import { accountRoutes } from './account-routes.tsx'
import { actingRoutes } from './acting/routes.tsx'
import { calendarOfDesk } from './calendar/routes.tsx'
import { handoverOf } from './handover/routes.tsx'
import { concernedBy, mattersNow } from './list/matters-now.ts'
import { countOf, countsOf, lateAmong, pageOf } from './list/waiting.ts'
import { CoordinationPage } from './pages/coordination-page.tsx'
import { RoutesPage } from './pages/routes-page.tsx'

/** The desks: what waits for me, what waits for the coordination; and who may do what, from the routes themselves. */
export function deskOf(routes: () => readonly Route[], rooms: readonly AsksMatters[]) {
  const desk = pages()

  desk.get(paths.coordination, coordination, async (c) => {
    const { db, view, now } = c.var
    const matters = await mattersFor(c, rooms)
    const query = readQuery(paths.coordination.schema, c.req.url)
    const list = pageOf(matters, query)
    const shown = {
      ...{ view, sort: query.sort, list, counts: countsOf(matters), total: countOf(matters) },
      late: countOf(lateAmong(matters, now)),
      concerned: await concernedBy(db, list.shown),
      restrictions: (await presentRestrictions(db)).length,
    }
    return unkept(c, <CoordinationPage {...shown} />)
  })

  desk.get(paths.coordinationRoutes, administrator, (c) =>
    unkept(c, <RoutesPage view={c.var.view} routes={routes()} />),
  )

  return {
    list: [
      ...accountRoutes.list,
      ...desk.list,
      ...calendarOfDesk(rooms).list,
      ...handoverOf(rooms).list,
      ...actingRoutes.list,
    ],
  }
}

/** What waits for who asks. */
const mattersFor = (c: Request, rooms: readonly AsksMatters[]) => {
  const { db, now, site } = c.var
  const { day, catalogue: register } = site.directory.current()
  return mattersNow(db, rooms, { now, day, register, readerId: personIn(c).personId })
}
