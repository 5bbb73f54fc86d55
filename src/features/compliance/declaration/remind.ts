import { paths } from '../../../paths.ts'
import { atomically, type Database, toInstant } from '../../../platform/database/index.ts'
import { delegatesOf } from '../../delegates/index.ts'
import { hosterById } from '../../hosters/index.ts'
import { notify } from '../../notifications/index.ts'
import type { SentRow } from './declared.ts'
import { dueForReminder } from './queries.ts'

const months = 11
/** A register that was filled on one day is asked in time before the year is over, and not in one hour. */
const mostAtOnce = 20

/** Asks hosters whose self-assessment is eleven months old whether all is still true: each once, the oldest first. */
export async function remindDeclarations(db: Database, now: Temporal.Instant): Promise<void> {
  const before = toInstant(now.toZonedDateTimeISO('UTC').subtract({ months }).toInstant())
  for (const row of await dueForReminder(db, before, mostAtOnce)) await remind(db, row, now)
}

function remind(db: Database, { id, hosterId }: Pick<SentRow, 'id' | 'hosterId'>, now: Temporal.Instant) {
  return atomically(db, async (db) => {
    const { numUpdatedRows } = await db
      .updateTable('declaration')
      .set({ remindedAt: toInstant(now) })
      .where('id', '=', id)
      .where('remindedAt', 'is', null)
      .executeTakeFirst()
    const hoster = await hosterById(db, hosterId)
    if (numUpdatedRows === 0n || !hoster || hoster.facts.closed !== null) return
    const to = (await delegatesOf(db, hosterId)).map(({ personId }) => personId)
    const key = 'compliance.told-declaration-old'
    const href = paths.declaration.href({ slug: hoster.slug })
    await notify(db, { kind: 'waiting', to, key, values: { hoster: hoster.facts.name }, href, hosterId }, now)
  })
}
