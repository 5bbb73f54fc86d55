import { atomically, type Database, type Id, newId, toInstant } from '../../platform/database/index.ts'
import { conflict, forbidden } from '../../platform/errors.ts'
import { findPerson } from '../accounts/index.ts'
import { recordChange } from '../journal/index.ts'
import type { By } from './by.ts'
import type { Proof } from './delegation.ts'
import { firstDaysNow } from './first-days.ts'
import { delegationOf } from './queries.ts'
import { tellAdmitted } from './tell.ts'

interface Admission {
  hosterId: Id
  personId: Id
  proof: Proof
  /** On whose word; null when the domain itself says it. */
  admittedBy: Id | null
}

/** Lets a person act for a hoster from now on, and tells those who do already. Refuses who does, and who is blocked. */
export function admit(db: Database, admission: Admission, { actor, now }: By): Promise<Id> {
  const { hosterId, personId, proof, admittedBy } = admission
  return atomically(db, async (db) => {
    const person = await findPerson(db, personId)
    if (person.blockedFor !== null || person.email === null) throw forbidden('delegates.person-gone')
    if (await delegationOf(db, personId, hosterId)) throw conflict('delegates.already')
    const open = { provedAgainAt: null, endedAt: null, endedByPersonId: null, endReason: null }
    const came = { id: newId(), hosterId, personId, startedAt: toInstant(now), proof, admittedByPersonId: admittedBy }
    await tellAdmitted(db, { hosterId, person, proof, waits: (await firstDaysNow(db, came, now)) !== null }, now)
    await db
      .insertInto('delegation')
      .values({ ...came, ...open })
      .execute()
    const { id } = came
    const subject = { kind: 'delegation', id }
    const change = { actor, verb: 'delegation.started', subject, hosterId, before: null, after: { proof } }
    await recordChange(db, { ...change, visibility: 'public' }, now)
    return id
  })
}
