import { z } from 'zod'
import { paths } from '../../paths.ts'
import { pages, type Route, readForm } from '../../platform/web/index.ts'
import { administrator, coordination, isCoordination, personIn, signedIn, unkept } from '../accounts/index.ts'
import { countMatters, countSuspicionsOf, countSuspicionsWaiting } from '../compliance/index.ts'
import { sourcesWaiting } from '../crawling/index.ts'
import { hostersOf, invitationsFor } from '../delegates/index.ts'
import { countOpenReports, presentRestrictions } from '../moderation/index.ts'
import { incidentsWaiting, openIncidents } from '../monitoring/index.ts'
import { markRead, unreadOf } from '../notifications/index.ts'
import { claimsOn } from '../proofs/index.ts'
import { countRemarksOf, countWaitingRemarks } from '../remarks/index.ts'
import { AccountPage } from './pages/account-page.tsx'
import { CoordinationPage } from './pages/coordination-page.tsx'
import { RoutesPage } from './pages/routes-page.tsx'

/** The desks: what waits for me, what waits for the coordination; and who may do what, from the routes themselves. */
export function deskOf(routes: () => readonly Route[]) {
  const desk = pages()

  desk.get(paths.account, signedIn, async (c) => {
    const { db, view, now } = c.var
    const person = personIn(c)
    const hosters = await hostersOf(db, person.personId)
    const hosterIds = hosters.map(({ id }) => id)
    const page = (
      <AccountPage
        view={view}
        person={person}
        hosters={hosters}
        remarks={await countRemarksOf(db, hosterIds)}
        incidents={await incidentsWaiting(db, hosterIds)}
        suspicions={await countSuspicionsOf(db, hosterIds)}
        rulings={hosterIds.length === 0 ? null : await countMatters(db)}
        invitations={await invitationsFor(db, person.email, now)}
        news={await unreadOf(db, person.personId)}
        isCoordination={isCoordination(person)}
      />
    )
    return unkept(c, page)
  })

  desk.post(paths.accountNews, signedIn, async (c) => {
    const form = await readForm(c, Seen)
    if (form.ok) await markRead(c.var.db, personIn(c).personId, form.values.seen.split(','), c.var.now)
    return c.redirect(c.var.view.to(paths.account.href()), 303)
  })

  desk.get(paths.coordination, coordination, async (c) => {
    const { db, view } = c.var
    const [reports, restrictions] = [await countOpenReports(db), await presentRestrictions(db)]
    const [remarks, sources] = [await countWaitingRemarks(db), await sourcesWaiting(db)]
    const claims = await claimsOn(db, c.var.site.directory.current().day)
    const waits = {
      reports,
      restrictions: restrictions.length,
      remarks,
      sources,
      claims: claims.length,
      incidents: await openIncidents(db),
      suspicions: await countSuspicionsWaiting(db),
      rulings: await countMatters(db),
    }
    return unkept(c, <CoordinationPage view={view} waits={waits} />)
  })

  desk.get(paths.coordinationRoutes, administrator, (c) =>
    unkept(c, <RoutesPage view={c.var.view} routes={routes()} />),
  )

  return desk
}

const Seen = z.object({ seen: z.string() })
