import type { Database, Id } from '../../../platform/database/index.ts'
import { forbidden } from '../../../platform/errors.ts'
import { findPerson, isCoordination } from '../../accounts/index.ts'
import type { By } from '../../hosters/index.ts'
import { bondTo, type Case } from '../ruling/bonds.ts'

/** What the coordination does with a case: refuses the others, and whom something binds to it. */
export async function refuseUnlessImpartial(db: Database, { actor, now }: By, about: Case): Promise<Id> {
  if (!('personId' in actor) || !isCoordination(await findPerson(db, actor.personId)))
    throw forbidden('accounts.only-coordination')
  const bond = await bondTo(db, actor.personId, about, now)
  if (bond) throw forbidden(`compliance.conflict-${bond}`)
  return actor.personId
}
