import type { Database, Id } from '../../../platform/database/index.ts'
import { forbidden } from '../../../platform/errors.ts'
import { mayActFor } from '../../delegates/index.ts'
import type { By } from '../../hosters/index.ts'

/** A hoster answers for itself: refuses whoever does not act for it now. Gives the person's number. */
export async function refuseUnlessOwn(db: Database, { actor }: By, hosterId: Id): Promise<Id> {
  if (!('personId' in actor) || !(await mayActFor(db, actor, hosterId))) throw forbidden('compliance.own-people-only')
  return actor.personId
}
