import type { Id } from '../../../platform/database/index.ts'
import type { TestSite } from '../../../testing.ts'
import { givenPerson } from '../../accounts/testing.ts'
import { delegateIn, openCrocus } from '../../delegates/testing.ts'
import { given, type HosterGiven } from '../../hosters/testing.ts'
import type { HealthState, Reason } from '../health.ts'
import { becomes } from './testing-incidents.ts'
import '../tables.ts'

/** The site with Crocus, its Pad and Visio, and Pervenche who acts for it; `goes` is what our checks see. */
export async function openHouse(said: HosterGiven = {}) {
  const { world, hoster, page } = await openCrocus(said)
  const pad = await given.service(world.db, hoster.id, { name: 'Pad', url: 'https://pad.crocus.example/' })
  const visio = await given.service(world.db, hoster.id, { name: 'Visio', url: 'https://visio.crocus.example/' })
  const pervenche = await delegateIn(world, hoster.id, 'Pervenche')
  return {
    ...{ world, hoster, page, pad, visio, pervenche },
    incidents: `${page}/incidents`,
    goes: (serviceId: Id, state: HealthState, reason: Reason | null = null) =>
      becomes(world.db, { serviceId, hosterId: hoster.id, state, reason, at: world.now.toString() }),
    rows: () => world.db.selectFrom('incident').selectAll().orderBy('openedAt').execute(),
  }
}

export type House = Awaited<ReturnType<typeof openHouse>>

/** What the form of an incident sends, by the clocks of Paris; now is 11:00 there. */
export const told = {
  title: 'Disque plein',
  state: 'down',
  since: '2026-11-23T10:30',
  until: '',
  text: 'Nous ajoutons de la place.\n\nMerci de patienter.',
}

/** The number of the incident that a form led to. */
export const idIn = (answer: Response) => /\/incidents\/([\w-]+)/.exec(answer.headers.get('location') ?? '')?.[1] ?? ''

export async function coordinationIn(world: TestSite) {
  const { id } = await givenPerson(world.db, { name: 'Sauge', roles: ['coordination'] })
  return { id, browser: await world.as(id) }
}

/** The last change of this verb, taken back from the journal by somebody. */
export async function takeBack(world: TestSite, verb: string, browser: House['pervenche']['browser']) {
  const { id } = await world.db
    .selectFrom('journalEntry')
    .select('id')
    .where('verb', '=', verb)
    .orderBy('at', 'desc')
    .orderBy('id', 'desc')
    .executeTakeFirstOrThrow()
  return browser.post(`/fr/journal/${id}/undoing`, {})
}

/** How each service of each hoster is watched, as the round would keep it. */
export async function givenWatch(
  world: TestSite,
  watch: { serviceId: Id; hosterId: Id; state: HealthState; since: string },
) {
  const at = world.now.toString({ smallestUnit: 'millisecond' })
  await world.db
    .insertInto('watch')
    .values({
      ...{ measured: 1, address: 'https://pad.crocus.example/', program: null, host: 'pad.crocus.example', rhythm: 5 },
      ...{ reason: null, worse: null, worseReason: null, worseSince: null, instead: null, insteadUntil: null },
      ...{ firstSeenAt: at, checkedAt: at, goodAt: null, ms: null, check: 0, version: null, disagreement: null },
      ...{ expiring: 0, hour: null, nextAt: at, lockedUntil: null, lookAt: at },
      ...watch,
    })
    .execute()
}
