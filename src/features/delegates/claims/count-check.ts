import { atomically, type Database, type Id, newId, toInstant } from '../../../platform/database/index.ts'
import { Refusal } from '../../../platform/errors.ts'
import type { Key } from '../../../platform/i18n/index.ts'
import { askForJob } from '../../../platform/jobs/index.ts'
import { checksPerHour, mailsPerDay, type Way } from './claim.ts'
import { checksWithinADay } from './queries.ts'

interface Check {
  personId: Id
  hosterId: Id
  way: Way
}

/** Counts one more question to a domain, and refuses one too many: nobody has others asked by us without end. */
export function countCheck(db: Database, check: Check, now: Temporal.Instant): Promise<void> {
  return atomically(db, async (db) => {
    const checks = await checksWithinADay(db, check, now)
    const own = checks.filter(({ personId }) => personId === check.personId)
    const ofHoster = checks.filter(({ hosterId }) => hosterId === check.hosterId)
    refuseOver(own, { most: checksPerHour.perPerson, hours: 1 }, 'delegates.too-many-checks', now)
    refuseOver(ofHoster, { most: checksPerHour.perHoster, hours: 1 }, 'delegates.too-many-checks-of-hoster', now)
    if (check.way === 'mail') {
      const mails = (of: typeof checks) => of.filter(({ way }) => way === 'mail')
      refuseOver(mails(own), { most: mailsPerDay.perPerson, hours: 24 }, 'delegates.too-many-links', now)
      refuseOver(mails(ofHoster), { most: mailsPerDay.perHoster, hours: 24 }, 'delegates.too-many-links', now)
    }
    const id = newId()
    await db
      .insertInto('claimCheck')
      .values({ id, ...check, at: toInstant(now) })
      .execute()
    await askForJob(db, { kind: 'erase-claim-check', name: id, payload: { id }, runAt: now.add({ hours: 24 }) })
  })
}

function refuseOver(
  checks: { at: string }[],
  { most, hours }: { most: number; hours: number },
  key: Key,
  now: Temporal.Instant,
): void {
  const since = now.subtract({ hours })
  const counted = checks.filter(({ at }) => Temporal.Instant.compare(at, since) > 0)
  const [oldest] = counted.slice(-most)
  if (counted.length < most || !oldest) return
  const wait = Math.ceil(now.until(Temporal.Instant.from(oldest.at).add({ hours })).total('seconds'))
  throw new Refusal(429, key, [{ field: 'form', key, values: { most } }], wait)
}
