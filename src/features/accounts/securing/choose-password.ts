import { atomically, type Database, type Id, newId, toInstant } from '../../../platform/database/index.ts'
import { invalid } from '../../../platform/errors.ts'
import type { Request } from '../../../platform/web/index.ts'
import type { SignedIn } from '../person.ts'
import { orSessionOver, sessionOver } from '../signing-in/library.ts'
import { isOpen, passwordSince, userIdOf } from './doors.ts'
import { endOtherSessions } from './end-session.ts'
import { faultOfPassword } from './password.ts'
import { provePassword } from './prove-password.ts'
import { refuseOldSession } from './recently.ts'
import { type SecurityEvent, senderOf, tellOwner } from './tell-owner.ts'

interface Chosen {
  /** The old one; empty when there was none, or by who has just come in by another door. */
  password: string
  newPassword: string
  endsOthers: boolean
}

/** Sets the password of a person, or replaces it; the other sessions end when they wish so. */
export async function choosePassword(c: Request, person: SignedIn, chosen: Chosen): Promise<void> {
  const { db, site } = c.var
  const { password, newPassword, endsOthers } = chosen
  const fault = faultOfPassword(newPassword, person.email)
  if (fault) throw invalid('newPassword', fault)
  const isFirst = (await passwordSince(db, await userIdOf(db, person.personId))) === null
  if (isFirst) await refuseOldSession(c, person)
  await provePassword(c, person, password)
  const { password: library } = await (await site.auth()).$context
  const hash = await library.hash(newPassword)
  await replacePassword(c, person, { hash, event: isFirst ? 'password-set' : 'password-changed', endsOthers })
}

/** Back to links and passkeys alone. */
export async function removePassword(c: Request, person: SignedIn, chosen: Omit<Chosen, 'newPassword'>): Promise<void> {
  const { db } = c.var
  if ((await passwordSince(db, await userIdOf(db, person.personId))) === null) return
  await provePassword(c, person, chosen.password)
  await replacePassword(c, person, { hash: null, event: 'password-removed', endsOthers: chosen.endsOthers })
}

interface Replacement {
  /** As the library makes and reads it; null for none any more. */
  hash: string | null
  event: SecurityEvent
  endsOthers: boolean
}

/** Of a session that was ended meanwhile nothing is taken: the old password stays. */
function replacePassword(c: Request, person: SignedIn, { hash, event, endsOthers }: Replacement): Promise<void> {
  const { now } = c.var
  return atomically(c.var.db, async (db) => {
    if (!(await isOpen(db, person))) throw sessionOver()
    const userId = await userIdOf(db, person.personId)
    await db.deleteFrom('authAccount').where('userId', '=', userId).where('providerId', '=', 'credential').execute()
    if (hash !== null) await keepPassword(db, { userId, hash }, now)
    if (endsOthers) await endOtherSessions(db, person)
    await tellOwner(db, { event, person, sender: senderOf(c) }, now)
  }).catch(orSessionOver)
}

async function keepPassword(db: Database, { userId, hash }: { userId: Id; hash: string }, now: Temporal.Instant) {
  const [id, date] = [newId(), toInstant(now)]
  const account = { id, userId, accountId: userId, providerId: 'credential', password: hash }
  await db
    .insertInto('authAccount')
    .values({ ...account, createdAt: date, updatedAt: date })
    .execute()
}
