import { type Database, fromJson, type Id } from '../../platform/database/index.ts'
import type { By } from './by.ts'
import type { Stated } from './facts.ts'
import type { HosterFacts } from './hoster.ts'
import { safelyPlaced } from './place-of-hoster.ts'
import { presentServices } from './present-services.ts'
import type { HosterTable } from './tables.ts'
import { updateHoster } from './write-hoster.ts'

/** Whether one of the hoster's services stands where people live. */
export async function isHostedAtHome(db: Database, hosterId: Id): Promise<boolean> {
  return (await servicesAtHome(db, hosterId)).length > 0
}

/** Whether one does that no file says it of. */
export async function isAtHomeByHand(db: Database, hosterId: Id): Promise<boolean> {
  const services = await servicesAtHome(db, hosterId)
  return services.some(({ isTyped }) => isTyped)
}

async function servicesAtHome(db: Database, hosterId: Id): Promise<{ isTyped: boolean }[]> {
  const rows = await presentServices(db).selectAll('service').where('service.hosterId', '=', hosterId).execute()
  return rows
    .filter(({ facts }) => fromJson(facts).host?.provider === 'home')
    .map(({ descriptionAddress, provenances }) => ({
      isTyped: descriptionAddress === null || fromJson(provenances).byHand?.host !== undefined,
    }))
}

/** Leaves of a hoster's places the centre of the town, once one of its services stands where people live. */
export async function keepHomeSafe(db: Database, hosterId: Id, by: By): Promise<void> {
  if (!(await isHostedAtHome(db, hosterId))) return
  const row = await db.selectFrom('hoster').selectAll().where('id', '=', hosterId).executeTakeFirstOrThrow()
  await updateHoster(db, row, { ...stateOf(row), ...safelyPlaced(stateOf(row), { isHostedAtHome: true }) }, by)
}

/** A hoster as it stands; its slug stays what it is. */
export const stateOf = (row: HosterTable) => ({
  ...statedIn(row),
  logo: row.logo,
  fictional: row.fictional === 1,
  wanted: row.slug,
})

const statedIn = ({ facts, provenances }: HosterTable): Stated<HosterFacts> => ({
  facts: fromJson(facts),
  provenances: fromJson(provenances),
})
