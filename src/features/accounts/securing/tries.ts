import { atomically, type Database, type Id, newId, toInstant } from '../../../platform/database/index.ts'
import { Refusal } from '../../../platform/errors.ts'
import type { Key } from '../../../platform/i18n/index.ts'

interface Rule {
  what: string
  most: number
  minutes: number
  refusal: Key
}

/** What somebody who holds a session, theirs or stolen, may try how often; whatever connection they come from. */
export const tries = {
  code: { what: 'code', most: 5, minutes: 15, refusal: 'accounts.too-many-codes' },
  password: { what: 'password', most: 5, minutes: 15, refusal: 'accounts.too-many-passwords' },
  emailChange: { what: 'email-change', most: 5, minutes: 24 * 60, refusal: 'accounts.too-many-email-changes' },
} as const satisfies Record<string, Rule>

interface Try {
  personId: Id
  /** Beside which field it is refused. */
  field: string
}

/** Counts a try before it is made, so that many at once are as many; refuses one too many. */
export function beginTry(db: Database, rule: Rule, { personId, field }: Try, now: Temporal.Instant): Promise<void> {
  return atomically(db, async (db) => {
    const { what, most, minutes, refusal: key } = rule
    const rows = await db
      .selectFrom('accountTry')
      .select('at')
      .where('personId', '=', personId)
      .where('what', '=', what)
      .where('at', '>', toInstant(now.subtract({ minutes })))
      .execute()
    if (rows.length >= most) throw new Refusal(429, key, [{ field, key }], minutes * 60)
    await db
      .insertInto('accountTry')
      .values({ id: newId(), personId, what, at: toInstant(now) })
      .execute()
  })
}

/** After the right one, the wrong ones before it count no more. */
export async function forgetTries(db: Database, { what }: Rule, personId: Id): Promise<void> {
  await db.deleteFrom('accountTry').where('personId', '=', personId).where('what', '=', what).execute()
}
