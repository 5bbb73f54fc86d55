import type { Database } from '../../platform/database/index.ts'
import './tables.ts'

/** The services that were not removed. */
export const presentServices = (db: Database) =>
  db
    .selectFrom('service')
    .leftJoin('serviceRemoval', 'serviceRemoval.serviceId', 'service.id')
    .where('serviceRemoval.serviceId', 'is', null)
