import type { Database } from '../../platform/database/index.ts'
import { conflict } from '../../platform/errors.ts'
import type { Subject } from '../journal/index.ts'
import { restrictionsOn } from './queries.ts'

/** Refuses to change what is frozen: a service is named together with its hoster. */
export async function refuseFrozen(db: Database, ...subjects: Subject[]): Promise<void> {
  const present = await restrictionsOn(db, subjects)
  if (present.some(({ sort }) => sort === 'freeze')) throw conflict('moderation.frozen')
}
