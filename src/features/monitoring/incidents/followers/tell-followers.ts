import { atomically, type Database, newId, toInstant } from '../../../../platform/database/index.ts'
import { askForJob } from '../../../../platform/jobs/index.ts'
import type { Follower } from './follower.ts'
import { newsOf, type Piece } from './news.ts'
import { followersOf } from './queries.ts'
import { tellPeople } from './tell-people.ts'
import '../../tables.ts'

/** So many mailboxes are written to in one go. */
const atOnce = 50
const mostIncidents = 200

/** Tells followers what began and what is over: each piece once, whoever runs this, and in one mail a mailbox. */
export function tellFollowers(db: Database, now: Temporal.Instant): Promise<void> {
  return atomically(db, async (db) => {
    const pieces = newsOf(await untold(db), now)
    for (const piece of pieces) await markTold(db, piece, now)
    const news = pieces.filter(({ isStale }) => !isStale)
    if (news.length === 0) return
    const followers = await followersOf(
      db,
      news.map(({ hosterId }) => hosterId),
    )
    await tellPeople(db, { news, followers }, now)
    const payload = news.map(({ incidentId, what }) => ({ incidentId, what }))
    for (const ids of batches(followers.filter(({ personId }) => personId === null)))
      await askForJob(db, {
        kind: 'mail-incident-news',
        name: newId(),
        payload: { news: payload, followers: ids },
        runAt: now,
      })
  })
}

function untold(db: Database) {
  return db
    .selectFrom('incident')
    .select(['id', 'hosterId', 'closedAt', 'hiddenUntil', 'noticedAt', 'openingToldAt', 'closingToldAt'])
    .where(({ or, and, eb }) =>
      or([eb('openingToldAt', 'is', null), and([eb('closedAt', 'is not', null), eb('closingToldAt', 'is', null)])]),
    )
    .orderBy('noticedAt')
    .orderBy('id')
    .limit(mostIncidents)
    .execute()
}

async function markTold(db: Database, { incidentId, what }: Piece, now: Temporal.Instant): Promise<void> {
  const at = toInstant(now)
  const told = {
    ...(what === 'closed' ? {} : { openingToldAt: at }),
    ...(what === 'opened' ? {} : { closingToldAt: at }),
  }
  await db.updateTable('incident').set(told).where('id', '=', incidentId).execute()
}

/** Rows of one mailbox stay together. */
function batches(followers: readonly Follower[]): string[][] {
  const found: string[][] = []
  for (const rows of Map.groupBy(followers, ({ mailbox }) => mailbox).values()) {
    const last = found.at(-1)
    const ids = rows.map(({ id }) => id)
    if (last && last.length < atOnce) last.push(...ids)
    else found.push(ids)
  }
  return found
}
