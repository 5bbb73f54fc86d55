import { paths } from '../../../paths.ts'
import type { TestSite } from '../../../testing.ts'
import { byMachine, findHoster, servicesOf } from '../../hosters/index.ts'
import { askToFollow } from './followers/ask-to-follow.ts'
import { stopToken } from './followers/stop-token.ts'
import { declareMaintenance } from './maintenance/declare-maintenance.ts'
import { mailsTo } from './testing-followers.ts'
import { becomes } from './testing-incidents.ts'
import { addMessage } from './told/add-message.ts'
import { tellIncident } from './told/tell-incident.ts'
import '../tables.ts'

/**
 * The pages of incidents of a hoster, with one that we see, one that it tells, one that is over, and a stop to come.
 */
export async function pagesOfIncidents(world: TestSite, slug: string) {
  const { db } = world
  const { id: hosterId } = await findHoster(db, slug)
  const [seen, said, past] = (await servicesOf(db, hosterId)).map(({ id }) => id)
  const by = byMachine('test', world.now)
  const at = (minutes: number) => world.now.subtract({ minutes })
  const goes = (serviceId: string, state: 'down' | 'up', minutes: number) =>
    becomes(db, { serviceId, hosterId, state, reason: 'timeout', at: at(minutes).toString() })
  await goes(past ?? '', 'down', 900)
  await goes(past ?? '', 'up', 870)
  await goes(seen ?? '', 'down', 25)
  const text = 'Un disque est plein : nous en ajoutons un.\n\nRien n’est perdu.'
  const about = { hosterId, title: 'Disque plein', state: 'degraded', until: null, text } as const
  const told = await tellIncident(db, { ...about, serviceIds: [said ?? ''], since: at(50) }, by)
  const expectedEnd = world.now.add({ hours: 3 })
  await addMessage(db, { hosterId, incidentId: told, text: 'Le disque est là.', expectedEnd }, by)
  const times = { from: world.now.add({ hours: 20 }), to: world.now.add({ hours: 22 }) }
  const stop = await declareMaintenance(db, { hosterId, serviceIds: [], text: 'Mise à jour.', ...times }, by)
  const { id: measured } = await db
    .selectFrom('incident')
    .select('id')
    .where('hosterId', '=', hosterId)
    .where('source', '=', 'measured')
    .where('closedAt', 'is', null)
    .executeTakeFirstOrThrow()
  return {
    pages: {
      'incidents of a hoster': paths.hosterIncidents.href({ slug }),
      'new incident': paths.hosterIncidentAdd.href({ slug }),
      'new maintenance': paths.hosterMaintenanceAdd.href({ slug }),
      'own incident': paths.hosterIncident.href({ slug, id: told }),
      'own maintenance': paths.hosterMaintenance.href({ slug, id: stop }),
      'incidents of all': paths.coordinationIncidents.href(),
      'following signed in': paths.follow.href({}, { hoster: slug }),
    },
    linked: {
      'an incident': paths.hosterIncident.href({ slug, id: measured }),
      'an incident that is told': paths.hosterIncident.href({ slug, id: told }),
      'a maintenance': paths.hosterMaintenance.href({ slug, id: stop }),
      ...(await pagesOfFollowing(world, slug, hosterId)),
    },
  }
}

async function pagesOfFollowing(world: TestSite, slug: string, hosterId: string) {
  const { db } = world
  const email = 'follower@mail.example'
  await askToFollow(db, { hosterId, email, language: 'fr' }, { now: world.now, publicUrl: world.publicUrl })
  const link = /\/fr(\/follow\/\S+)/.exec((await mailsTo(world, email))[0]?.body ?? '')?.[1] ?? ''
  const { id } = await db.selectFrom('incidentFollower').select('id').executeTakeFirstOrThrow()
  return {
    'following a hoster': paths.follow.href({}, { hoster: slug }),
    'following all': paths.follow.href(),
    'following, mail sent': paths.followSent.href(),
    'following, to confirm': link,
    'following no more': paths.unfollow.href({ token: stopToken(id, world.secret) }),
  }
}
