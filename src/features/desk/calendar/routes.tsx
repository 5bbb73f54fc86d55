import { paths } from '../../../paths.ts'
import { notFound } from '../../../platform/errors.ts'
import type { AsksMatters } from '../../../platform/matter.ts'
import { calendarOf, everyone, mediaTypes, pages, type Request, readSent } from '../../../platform/web/index.ts'
import { coordination, personIn, unkept } from '../../accounts/index.ts'
import { mattersNow } from '../list/matters-now.ts'
import { CalendarPage } from '../pages/calendar-page.tsx'
import { calendarMadeAt, endCalendarAddress, makeCalendarAddress, personOfCalendar } from './calendar-address.ts'
import { eventsOf } from './events.ts'

/** The due dates in the calendar of each person of the coordination, under a secret address of their own. */
export function calendarOfDesk(rooms: readonly AsksMatters[]) {
  const routes = pages()

  routes.get(paths.coordinationCalendar, coordination, (c) => calendarPage(c, null))

  routes.post(paths.coordinationCalendar, coordination, async (c) => {
    const { db, now, view } = c.var
    const { personId } = personIn(c)
    const { typed } = await readSent(c)
    if (typed.end === 'yes') {
      await endCalendarAddress(db, personId)
      return c.redirect(view.to(paths.coordinationCalendar.href()), 303)
    }
    return calendarPage(c, await makeCalendarAddress(db, personId, now))
  })

  // Who holds the address is let in: it is a secret in itself.
  routes.get(paths.coordinationCalendarFile, everyone, async (c) => {
    const { db, now, view, site } = c.var
    if (c.env.format !== 'ics') throw notFound('desk.no-calendar')
    const person = await personOfCalendar(db, c.req.param('token') ?? '')
    if (!person) throw notFound('desk.no-calendar')
    const { day, catalogue: register } = site.directory.current()
    const matters = await mattersNow(db, rooms, { now, day, register, readerId: person.id })
    const name = view.t('ui.title-on-site', { title: view.t('desk.coordination-title'), site: view.collective.name })
    c.header('Content-Type', mediaTypes.ics)
    c.header('Cache-Control', 'private, no-store')
    c.header('X-Robots-Tag', 'noindex')
    return c.body(calendarOf({ name, host: new URL(view.publicUrl).host, now }, eventsOf(view, matters)))
  })

  return routes
}

/** The address is shown once, to whom it was made for. */
async function calendarPage(c: Request, token: string | null): Promise<Response> {
  const { db, view } = c.var
  const madeAt = await calendarMadeAt(db, personIn(c).personId)
  const href = token && `${view.publicUrl}${view.to(paths.coordinationCalendarFile.href({ token }))}.ics`
  return unkept(c, <CalendarPage view={view} madeAt={madeAt} href={href} />)
}
