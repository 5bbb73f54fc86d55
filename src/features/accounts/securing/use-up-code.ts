import { type Database, type Id, toInstant } from '../../../platform/database/index.ts'
import { Refusal } from '../../../platform/errors.ts'

/** The library takes a code half a minute early and half a minute late: it is right for a minute and a half at most. */
const minutes = 2

/**
 * Uses up a code that was found right, and refuses one that was used already (RFC 6238, 5.2): whoever read it over a
 * shoulder comes too late. One statement, so that of many at once one passes, on either engine.
 */
export async function useUpCode(
  db: Database,
  { userId, code }: { userId: Id; code: string },
  now: Temporal.Instant,
): Promise<void> {
  const taken = await db
    .insertInto('usedCode')
    .values({ userId, code, usedAt: toInstant(now) })
    .onConflict((clash) =>
      clash
        .columns(['userId', 'code'])
        .doUpdateSet({ usedAt: toInstant(now) })
        .where('usedCode.usedAt', '<=', toInstant(now.subtract({ minutes }))),
    )
    .returning('userId')
    .executeTakeFirst()
  if (!taken) throw new Refusal(422, 'accounts.code-used', [{ field: 'code', key: 'accounts.code-used' }])
}

/** Forgets codes that open nothing any more. */
export async function forgetUsedCodes(db: Database, now: Temporal.Instant): Promise<void> {
  await db
    .deleteFrom('usedCode')
    .where('usedAt', '<=', toInstant(now.subtract({ minutes })))
    .execute()
}
