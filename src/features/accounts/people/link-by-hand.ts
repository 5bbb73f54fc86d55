import { linksIn, paths } from '../../../paths.ts'
import { atomically, type Database } from '../../../platform/database/index.ts'
import { readEmail } from '../../../platform/email.ts'
import { invalid } from '../../../platform/errors.ts'
import { roles } from '../person.ts'
import { personByEmail } from '../queries.ts'
import { newSignInLink } from '../signing-in/sign-in-link.ts'
import type { At } from './first-account.ts'
import { grantRole } from './grant-role.ts'
import { removeSecondFactor } from './remove-second-factor.ts'

export interface WishByHand {
  email: string
  role: string | undefined
  withoutSecondFactor: boolean
}

/**
 * A link that signs a mailbox in, for whoever keeps the machine: to hand over when no mail arrives, however many were
 * asked for. With a role, the person who has that mailbox is named to it; their second factor may be taken off.
 * Refuses what is no address, what is no role, and both for nobody.
 */
export function linkByHand(
  db: Database,
  { email: typed, role: named, withoutSecondFactor }: WishByHand,
  { language, publicUrl, now }: At,
): Promise<string> {
  const email = readEmail(typed)
  if (email === null) throw invalid('email', 'accounts.email-wrong')
  const role = roles.find((known) => known === named)
  if (named !== undefined && !role) throw invalid('role', 'accounts.no-such-role', { roles: roles.join(', ') })
  return atomically(db, async (db) => {
    if (role || withoutSecondFactor) {
      const person = await personByEmail(db, email)
      if (!person) throw invalid('email', 'accounts.no-account-yet')
      if (role) await grantRole(db, { personId: person.id, role }, { actor, now })
      if (withoutSecondFactor) await removeSecondFactor(db, person.id, { actor, now })
    }
    const token = await newSignInLink(db, { email, next: null, language }, now)
    return publicUrl + linksIn(language)(paths.signInLink.href({ token }))
  })
}

const actor = { kind: 'machine', name: 'command-line' } as const
