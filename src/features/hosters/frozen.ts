import type { Database, Id } from '../../platform/database/index.ts'
import { refuseFrozen, restrictionsOn } from '../moderation/index.ts'

interface Named {
  hosterId: Id
  serviceId?: Id
}

/** Refuses to change what the coordination has frozen: a hoster with its services, or one of them. */
export const refuseFrozenPage = (db: Database, named: Named): Promise<void> => refuseFrozen(db, ...subjectsOf(named))

/** Whether it has: a file that is read leaves it as it is. */
export async function isFrozen(db: Database, named: Named): Promise<boolean> {
  return (await restrictionsOn(db, subjectsOf(named))).some(({ sort }) => sort === 'freeze')
}

const subjectsOf = ({ hosterId, serviceId }: Named) => [
  { kind: 'hoster', id: hosterId },
  ...(serviceId === undefined ? [] : [{ kind: 'service', id: serviceId }]),
]
