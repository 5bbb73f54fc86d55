import { dayIn } from '../../../platform/clock.ts'
import { atomically, type Database, type Id } from '../../../platform/database/index.ts'
import { isAdopted, listDocuments, versionById } from '../../charter/index.ts'
import { collectiveOf, type Hoster } from '../../hosters/index.ts'
import { formerOf } from '../adopting/settle-adoptions.ts'
import { carryingsOf } from '../carrying/carryings.ts'
import { membersOn } from '../members.ts'
import { amendmentsById, publishedOf } from '../queries.ts'
import { settledAdoptions } from '../showing/adoptions.ts'
import { giveTasksTo } from './give-tasks.ts'
import { tasksOfAmendment } from './queries.ts'

/** Who was admitted under an earlier charter after a later one was adopted gets what that one asks more; by night. */
export async function giveToNewcomers(db: Database, now: Temporal.Instant): Promise<void> {
  const { timeZone } = (await collectiveOf(db)).settings
  const today = dayIn(timeZone, now)
  const charter = (await listDocuments(db)).find(({ kind }) => kind === 'charter')
  const adoptions = (await settledAdoptions(db)).filter(({ documentId }) => documentId === charter?.id)
  if (adoptions.length === 0) return
  const members = await membersOn(db, today, false)
  for (const { amendmentId, versionId, at } of adoptions) {
    const version = await versionById(db, versionId ?? '')
    const before = await formerOf(db, version)
    if (!isAdopted(version) || version.withdrawnOn !== null || !before) continue
    const adoptedOn = dayIn(timeZone, Temporal.Instant.from(at))
    const came = members.filter((hoster) => cameUnder(hoster, version.number, adoptedOn)).map(({ id }) => id)
    const [amendment] = await amendmentsById(db, [amendmentId])
    const days = await graceDays(db, amendmentId)
    await atomically(db, async (db) => {
      const known = new Set((await tasksOfAmendment(db, amendmentId)).map(({ hosterId }) => hosterId))
      const owing = came.filter((id) => !known.has(id))
      if (!amendment || owing.length === 0) return
      await giveTasksTo(db, owing, { amendment, days, before: before.content, version, today }, now)
    })
  }
}

/** Whether its present membership began after that adoption, under an earlier version. */
function cameUnder({ periods }: Hoster, number: number, adoptedOn: string): boolean {
  const last = periods.at(-1)
  return last?.charterVersion !== undefined && last.charterVersion < number && (last.from ?? '') >= adoptedOn
}

async function graceDays(db: Database, amendmentId: Id): Promise<number> {
  const [carrying] = await carryingsOf(db, [amendmentId])
  const versions = await publishedOf(db, amendmentId)
  return versions.find(({ number }) => number === carrying?.versionNumber)?.proposal.graceDays ?? 0
}
