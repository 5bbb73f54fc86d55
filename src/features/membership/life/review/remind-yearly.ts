import { paths } from '../../../../paths.ts'
import { atomically, type Database } from '../../../../platform/database/index.ts'
import { charterInForce } from '../../../charter/index.ts'
import { delegatesOf } from '../../../delegates/index.ts'
import { notify } from '../../../notifications/index.ts'
import { todayIn } from '../as-whom.ts'
import { remindedOnce } from '../reminded-once.ts'
import { yearlyOfMembers } from './queries.ts'
import { askDue, type Yearly } from './yearly.ts'

/** Asks members whether what they declared is still so: a month before, on the day, a month after, each once. */
export async function remindYearly(db: Database, now: Temporal.Instant): Promise<void> {
  const today = await todayIn(db, now)
  if (!(await charterInForce(db, today))) return
  for (const { hoster, ...yearly } of await yearlyOfMembers(db, today)) {
    const due = askDue(yearly, today)
    // Who declared something is asked a month before by the room that keeps it.
    if (due === null || (due < 0 && yearly.lastAt !== null)) continue
    await ask(db, { yearly, slug: hoster.slug, name: hoster.facts.name, due }, now)
  }
}

interface Asked {
  yearly: Yearly
  slug: string
  name: string
  due: number
}

function ask(db: Database, { yearly: { hosterId, dueOn }, slug, name, due }: Asked, now: Temporal.Instant) {
  return atomically(db, async (db) => {
    if (!(await remindedOnce(db, `yearly:${hosterId}:${dueOn}`, String(due), now))) return
    const to = (await delegatesOf(db, hosterId)).map(({ personId }) => personId)
    const key = due > 0 ? 'membership.told-yearly-late' : 'membership.told-yearly'
    const href = paths.hosterYearly.href({ slug })
    await notify(db, { kind: 'waiting', to, key, values: { hoster: name }, href, hosterId }, now)
  })
}
