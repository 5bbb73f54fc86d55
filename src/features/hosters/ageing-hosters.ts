import { type Database, type Id, toInstant } from '../../platform/database/index.ts'
import { type Ageing, freshnessOf, lastWordOf } from './freshness.ts'
import { collectiveOf } from './queries.ts'

/** Fewer than it takes to be asked for, whatever the length of months. */
const surelyFresh = { months: 10 }

/** The hosters whose entry nobody confirmed for eleven months or more, the oldest word first. */
export async function ageingHosters(db: Database, now: Temporal.Instant): Promise<(Ageing & { id: Id })[]> {
  const before = toInstant(now.toZonedDateTimeISO('UTC').subtract(surelyFresh).toInstant())
  const rows = await db
    .selectFrom('hoster')
    .select(['id', 'createdAt', 'confirmedAt'])
    .where(({ or, and, eb }) =>
      or([and([eb('confirmedAt', 'is', null), eb('createdAt', '<', before)]), eb('confirmedAt', '<', before)]),
    )
    .execute()
  const { settings } = await collectiveOf(db)
  return rows
    .filter((row) => freshnessOf(row, now, settings.timeZone) !== 'fresh')
    .sort((a, b) => (lastWordOf(a) < lastWordOf(b) ? -1 : 1))
}
