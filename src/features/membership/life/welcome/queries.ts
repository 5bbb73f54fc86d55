import type { Database, Id } from '../../../../platform/database/index.ts'
import { hostersById, servicesById } from '../../../hosters/index.ts'
import type { Welcome, WelcomeShown } from './welcome.ts'
import '../tables.ts'

/** All that is offered; of services that ended or were taken off, nothing. */
export async function welcomesShown(db: Database): Promise<WelcomeShown[]> {
  return shown(db, await openRows(db).execute())
}

export async function welcomesOf(db: Database, hosterId: Id): Promise<WelcomeShown[]> {
  return shown(db, await openRows(db).where('hosterId', '=', hosterId).execute())
}

const openRows = (db: Database) =>
  db
    .selectFrom('welcome')
    .select(['id', 'hosterId', 'serviceId', 'places', 'how', 'language', 'offeredAt'])
    .where('openFor', 'is not', null)
    .orderBy('offeredAt')
    .orderBy('id')

async function shown(db: Database, rows: Welcome[]): Promise<WelcomeShown[]> {
  const hosters = await hostersById(db, [...new Set(rows.map(({ hosterId }) => hosterId))])
  const services = await servicesById(
    db,
    rows.map(({ serviceId }) => serviceId),
  )
  return rows.flatMap((row) => {
    const hoster = hosters.find(({ id }) => id === row.hosterId)
    const service = services.find(({ id }) => id === row.serviceId)
    return hoster && service ? [{ ...row, hoster, service }] : []
  })
}
