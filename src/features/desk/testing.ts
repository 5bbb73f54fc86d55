import { matters as rooms } from '../../matters.ts'
import type { Matter } from '../../platform/matter.ts'
import { openTestSite, type TestSite } from '../../testing.ts'
import { givenPerson } from '../accounts/testing.ts'
import { mattersNow } from './list/matters-now.ts'

export const desk = '/fr/coordination'

/** A site that two people coordinate, so that nothing waits of itself. */
export async function openDesk() {
  const world = await openTestSite()
  return { world, ...(await peopled(world)) }
}

async function peopled(world: TestSite) {
  await givenPerson(world.db, { name: 'Ortie', roles: ['administrator'] })
  const { id } = await givenPerson(world.db, { name: 'Angélique', roles: ['coordination'] })
  return { readerId: id, browser: await world.as(id) }
}

export async function waiting(world: TestSite): Promise<Matter[]> {
  await world.directory.refresh()
  return mattersNow(world.db, rooms, { now: world.now, day: world.directory.current().day })
}

/** Two weeks go by without an answer of the hoster. */
export async function unanswered(world: TestSite) {
  for (let day = 0; day < 16; day++) {
    await world.runJobs()
    world.pass({ hours: 24 })
  }
  await world.runJobs()
}

export const sortsIn = async (world: TestSite) => (await waiting(world)).map(({ sort }) => sort)
