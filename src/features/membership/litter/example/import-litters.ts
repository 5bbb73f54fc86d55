import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { dayIn } from '../../../../platform/clock.ts'
import { atomically, type Database, newId, toInstant, toJson } from '../../../../platform/database/index.ts'
import { byMachine, collectiveOf } from '../../../hosters/index.ts'
import { addLitter } from '../add-litter.ts'
import { after, startOf } from '../litter.ts'
import { openVote } from '../open-vote.ts'
import { LittersFile, type MadeUpGiven, type PastGiven } from './litters-file.ts'
import { writeApplication } from './write-application.ts'
import '../tables.ts'

/**
 * Keeps what a bundle's `litters.json` says: litters of the past with what sources tell of them, and litters of hosters
 * that were made up. A bundle may have none. Again at will: a number that is there stays as it is.
 */
export async function importLitters(db: Database, folder: string, now: Temporal.Instant): Promise<void> {
  const file = join(folder, 'litters.json')
  if (!existsSync(file)) return
  for (const given of LittersFile.parse(JSON.parse(readFileSync(file, 'utf8'))))
    await atomically(db, async (db) => {
      const rows = db.selectFrom('litter').select('id').where('number', '=', given.number)
      if (await rows.executeTakeFirst()) return
      if ('heldOn' in given) await writePast(db, given, now)
      else await writeMadeUp(db, given, now)
    })
}

async function writePast(db: Database, { number, name, heldOn, told }: PastGiven, now: Temporal.Instant) {
  const undated = { opensOn: null, closesOn: null, reviewUntil: null, voteFrom: null, voteUntil: null }
  const row = { id: newId(), number, name: toJson(name), fictional: 0 as const, heldOn, ...undated }
  await db
    .insertInto('litter')
    .values({ ...row, told: toJson(told), createdAt: toInstant(now), createdByPersonId: null, revision: 1 })
    .execute()
}

async function writeMadeUp(db: Database, { number, name, days, applications }: MadeUpGiven, now: Temporal.Instant) {
  const { timeZone } = (await collectiveOf(db)).settings
  const today = dayIn(timeZone, now)
  const { opensOn, closesOn, reviewUntil, voteFrom, voteUntil } = days
  const dates = {
    opensOn: after(today, opensOn),
    closesOn: after(today, closesOn),
    reviewUntil: after(today, reviewUntil),
    voteFrom: after(today, voteFrom),
    voteUntil: after(today, voteUntil),
  }
  const litter = await addLitter(db, { number, name, dates, fictional: true }, byMachine('import', now))
  for (const application of applications) await writeApplication(db, application, { litter, today, timeZone })
  if (applications.length > 0 && voteFrom <= 0)
    await openVote(db, litter.id, byMachine('import', startOf(dates.voteFrom, timeZone)))
}
