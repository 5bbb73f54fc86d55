import { type Database, type Id, type Instant, yesNo } from '../../platform/database/index.ts'
import { recordChange, verbsAbout } from '../journal/index.ts'
import type { By } from './by.ts'
import { touchRegister } from './touch-register.ts'

/**
 * Takes a hoster off the register for good that was entered at an instant, and of which nothing else is known: it is as
 * it was entered, and but for these verbs nothing ever happened to it. In the caller's transaction, which fails with a
 * clash where anything in the database still points to the hoster: so does a membership, a service, a claim.
 */
export async function removeUnused(
  db: Database,
  { id, enteredAt, but }: { id: Id; enteredAt: Instant; but: readonly string[] },
  { actor, now }: By,
): Promise<void> {
  const known = [...but, 'hoster.added']
  if ((await verbsAbout(db, id)).some((verb) => !known.includes(verb))) return
  const { numDeletedRows } = await db
    .deleteFrom('hoster')
    .where('id', '=', id)
    .where('createdAt', '=', enteredAt)
    .where('revision', '=', 1)
    .where('descriptionAddress', 'is', null)
    .where('fictional', '=', yesNo(false))
    .executeTakeFirst()
  if (numDeletedRows === 0n) return
  await touchRegister(db, now)
  const about = { subject: { kind: 'hoster', id }, hosterId: id, visibility: 'public' } as const
  await recordChange(db, { actor, verb: 'hoster.removed', ...about, before: null, after: null }, now)
}
