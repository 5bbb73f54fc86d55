import { paths } from '../../paths.ts'
import { type Database, type Id, toInstant, yesNo } from '../../platform/database/index.ts'
import { openTestSite, type TestSite } from '../../testing.ts'
import { givenPerson } from '../accounts/testing.ts'
import type { HealthState } from '../monitoring/index.ts'

import { allPlaces } from './places.ts'

export { aService, givenPlace, testNow } from './testing-places.ts'

export const firefox = 'Mozilla/5.0 (X11; Linux x86_64; rv:128.0) Gecko/20100101 Firefox/128.0'

/** Somebody of the coordination with their browser, in a site with a small catalogue. */
export async function openCoordinated() {
  const world = await openTestSite()
  const { id } = await givenPerson(world.db, { name: 'Angélique', roles: ['coordination'] })
  return { world, personId: id, browser: await world.as(id) }
}

/** Where `/open/…` leads, as a person’s browser asks for it. */
export async function opened(world: TestSite, url: string, headers: Record<string, string> = {}) {
  const answer = await world.request(url, { headers: { 'user-agent': firefox, ...headers } })
  return { status: answer.status, to: answer.headers.get('location'), answer }
}

/** What was counted, once it is written. */
export async function openingsOf(world: TestSite): Promise<{ serviceId: Id; kind: string; openings: number }[]> {
  await world.portal.openings.flush(world.db)
  const rows = await world.db.selectFrom('openingDay').selectAll().orderBy('kind').execute()
  return rows.map(({ serviceId, kind, openings }) => ({ serviceId, kind, openings }))
}

/** How a service was seen at its last check, so many minutes ago. */
export async function givenHealth(
  world: TestSite,
  { serviceId, hosterId, address }: { serviceId: Id; hosterId: Id; address: string },
  state: HealthState,
  minutesAgo = 3,
): Promise<void> {
  const at = toInstant(world.now.subtract({ minutes: minutesAgo }))
  const seen = { state, since: at, checkedAt: at, goodAt: at, firstSeenAt: at, ms: 155, nextAt: at, lookAt: at }
  const nothing = { reason: null, worse: null, worseReason: null, worseSince: null, instead: null, insteadUntil: null }
  const watch = {
    ...{ measured: yesNo(true), address, program: 'etherpad', host: new URL(address).host, rhythm: 5, check: 0 },
    ...{ version: null, disagreement: null, expiring: yesNo(false), hour: null, lockedUntil: null },
  }
  await world.db
    .insertInto('watch')
    .values({ serviceId, hosterId, ...watch, ...nothing, ...seen })
    .onConflict((clash) => clash.column('serviceId').doUpdateSet(seen))
    .execute()
}

/** The pages of the coordination, over a portal with somebody in it: their addresses, without language. */
export async function pagesOfPortal(db: Database): Promise<Record<string, string>> {
  const [place] = await allPlaces(db)
  return {
    'portal, as it is kept': paths.coordinationPortal.href(),
    'a stall': paths.coordinationPortalKind.href({ kind: 'pad' }),
    'a place in the portal': paths.coordinationPortalPlace.href({ id: place?.id ?? '' }),
  }
}
