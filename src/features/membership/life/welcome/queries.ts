import type { Database, Id } from '../../../../platform/database/index.ts'
import { hasEnded, hostersById, servicesById } from '../../../hosters/index.ts'
import type { Subject } from '../../../journal/index.ts'
import { restrictionsOn, whyHidden } from '../../../moderation/index.ts'
import type { Welcome, WelcomeShown } from './welcome.ts'
import '../tables.ts'

/** All that is offered on a day; of services that ended, and of what was taken from the public, nothing. */
export async function welcomesShown(db: Database, today: string): Promise<WelcomeShown[]> {
  return shown(db, await openRows(db).execute(), today)
}

export async function welcomesOf(db: Database, hosterId: Id, today: string): Promise<WelcomeShown[]> {
  return shown(db, await openRows(db).where('hosterId', '=', hosterId).execute(), today)
}

const openRows = (db: Database) =>
  db
    .selectFrom('welcome')
    .select(['id', 'hosterId', 'serviceId', 'places', 'how', 'language', 'offeredAt'])
    .where('openFor', 'is not', null)
    .orderBy('offeredAt')
    .orderBy('id')

async function shown(db: Database, rows: Welcome[], today: string): Promise<WelcomeShown[]> {
  const hosters = await hostersById(db, [...new Set(rows.map(({ hosterId }) => hosterId))])
  const services = await servicesById(
    db,
    rows.map(({ serviceId }) => serviceId),
  )
  const subjectOf = ({ id }: Welcome): Subject => ({ kind: 'welcome', id })
  const why = await whyHidden(db, rows.map(subjectOf))
  const frozen = await restrictionsOn(
    db,
    hosters.map(({ id }) => ({ kind: 'hoster', id })),
  )
  const isFrozen = (id: Id) => frozen.some(({ sort, subject }) => sort === 'freeze' && subject.id === id)
  return rows.flatMap((row) => {
    const hoster = hosters.find(({ id }) => id === row.hosterId)
    const service = services.find(({ id }) => id === row.serviceId)
    if (!hoster || !service || isFrozen(hoster.id) || hasEnded(service.facts.endsOn, today)) return []
    const hidden = why(subjectOf(row), 'welcome')
    return [{ ...row, ...(hidden && { how: '' }), hoster, service, hidden }]
  })
}
