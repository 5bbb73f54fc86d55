import { z } from 'zod'
import { paths } from '../../paths.ts'
import { pages, readForm } from '../../platform/web/index.ts'
import { isCoordination, personIn, signedIn, unkept } from '../accounts/index.ts'
import { countTasksOf } from '../amendments/index.ts'
import { countReadable, countSuspicionsOf } from '../compliance/index.ts'
import { hostersOf, invitationsFor } from '../delegates/index.ts'
import { promisedBy } from '../meetings/index.ts'
import { incidentsWaiting } from '../monitoring/index.ts'
import { markRead, unreadOf } from '../notifications/index.ts'
import { countRemarksOf } from '../remarks/index.ts'
import { AccountPage } from './pages/account-page.tsx'

/** A person's own desk. */
export const accountRoutes = pages()

accountRoutes.get(paths.account, signedIn, async (c) => {
  const { db, view, now, site } = c.var
  const person = personIn(c)
  const hosters = await hostersOf(db, person.personId)
  const hosterIds = hosters.map(({ id }) => id)
  const page = (
    <AccountPage
      view={view}
      person={person}
      hosters={hosters}
      remarks={await countRemarksOf(db, hosterIds)}
      tasks={await countTasksOf(db, hosterIds)}
      incidents={await incidentsWaiting(db, hosterIds)}
      suspicions={await countSuspicionsOf(db, hosterIds)}
      rulings={hosterIds.length === 0 ? null : await countReadable(db, person, now)}
      invitations={await invitationsFor(db, person.email, now)}
      promised={await promisedBy(db, { personId: person.personId, hosterIds })}
      day={site.directory.current().day}
      news={await unreadOf(db, person.personId)}
      isCoordination={isCoordination(person)}
    />
  )
  return unkept(c, page)
})

accountRoutes.post(paths.accountNews, signedIn, async (c) => {
  const form = await readForm(c, Seen)
  if (form.ok) await markRead(c.var.db, personIn(c).personId, form.values.seen.split(','), c.var.now)
  return c.redirect(c.var.view.to(paths.account.href()), 303)
})

const Seen = z.object({ seen: z.string() })
