import type { Database, Id } from '../../../platform/database/index.ts'
import { restrictionsOn } from '../../moderation/index.ts'

/** Whether the coordination took the pages of this hoster from the public. */
export const isFrozen = async (db: Database, hosterId: Id): Promise<boolean> =>
  (await restrictionsOn(db, [{ kind: 'hoster', id: hosterId }])).some(({ sort }) => sort === 'freeze')

/** Whether what stands beside the answers of a declaration was taken from the public. */
export async function isHidden(db: Database, { id, hosterId }: { id: Id; hosterId: Id }): Promise<boolean> {
  const present = await restrictionsOn(db, [{ kind: 'declaration', id }])
  return present.length > 0 || isFrozen(db, hosterId)
}
