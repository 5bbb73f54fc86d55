import { type Database, type Id, toInstant } from '../../../platform/database/index.ts'
import { refusedForm } from '../refused-form.ts'
import { burdenOf, saidBy } from './queries.ts'
import { mostOfHoster, perPersonAndDay } from './suspicion.ts'

/** A machine may be a crowd: beyond what one hoster can be told, only who is signed in is heard, a few times a day. */
export async function refuseTooMany(
  db: Database,
  { hosterId, personId }: { hosterId: Id; personId: Id | null },
  now: Temporal.Instant,
): Promise<void> {
  if (personId !== null) {
    if ((await saidBy(db, personId, now)) >= perPersonAndDay)
      throw refusedForm('form', 'compliance.too-many-of-yours', 429, { most: perPersonAndDay })
    return
  }
  const { waiting, said } = await burdenOf(db, hosterId, toInstant(now.subtract({ hours: 24 })))
  if (said >= mostOfHoster.perDay || waiting >= mostOfHoster.waiting)
    throw refusedForm('form', 'compliance.too-many-of-hoster', 429)
}
