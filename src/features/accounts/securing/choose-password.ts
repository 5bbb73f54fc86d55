import { atomically, type Database, type Id } from '../../../platform/database/index.ts'
import { invalid } from '../../../platform/errors.ts'
import type { Request } from '../../../platform/web/index.ts'
import type { SignedIn } from '../person.ts'
import { headersOf } from '../signing-in/library.ts'
import { passwordSince, userIdOf } from './doors.ts'
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
  const userId = await userIdOf(db, person.personId)
  const isFirst = (await passwordSince(db, userId)) === null
  if (isFirst) await refuseOldSession(c, person)
  await provePassword(c, person, password)
  const { api } = await site.auth()
  await forgetPassword(db, userId)
  await api.setPassword({ body: { newPassword }, headers: headersOf(c) })
  await tell(c, person, { event: isFirst ? 'password-set' : 'password-changed', endsOthers })
}

/** Back to links and passkeys alone. */
export async function removePassword(c: Request, person: SignedIn, chosen: Omit<Chosen, 'newPassword'>): Promise<void> {
  const { db } = c.var
  const userId = await userIdOf(db, person.personId)
  if ((await passwordSince(db, userId)) === null) return
  await provePassword(c, person, chosen.password)
  await forgetPassword(db, userId)
  await tell(c, person, { event: 'password-removed', endsOthers: chosen.endsOthers })
}

const forgetPassword = (db: Database, userId: Id) =>
  db.deleteFrom('authAccount').where('userId', '=', userId).where('providerId', '=', 'credential').execute()

function tell(c: Request, person: SignedIn, { event, endsOthers }: { event: SecurityEvent; endsOthers: boolean }) {
  return atomically(c.var.db, async (db) => {
    if (endsOthers) await endOtherSessions(db, person)
    await tellOwner(db, { event, person, sender: senderOf(c) }, c.var.now)
  })
}
