import { atomically, type Database, type Id, toInstant } from '../../../platform/database/index.ts'
import { forgetJob } from '../../../platform/jobs/index.ts'
import { hosterById } from '../../hosters/index.ts'
import { type Actor, changesBy, recordChange } from '../../journal/index.ts'
import { endJob } from './begin-acting.ts'
import { findActing } from './queries.ts'
import { type Sender, tellActed } from './tell-acted.ts'
import './tables.ts'

interface Ending {
  /** Null: its hours are over. */
  actor: Actor | null
  now: Temporal.Instant
  sender: Sender
}

/** Ends it, once, and tells the hoster what was done in its place; nothing was: nothing is told. */
export function endActing(db: Database, id: Id, { actor, now, sender }: Ending): Promise<void> {
  return atomically(db, async (db) => {
    const acting = await findActing(db, id)
    if (acting.endedAt !== null) return
    const at = toInstant(now)
    const endedAt = at < acting.until ? at : acting.until
    await db.updateTable('acting').set({ endedAt }).where('id', '=', id).execute()
    await forgetJob(db, endJob(id))
    const { hosterId, personId, startedAt } = acting
    const done = personId === null ? [] : await changesBy(db, { personId, hosterId, since: startedAt, until: endedAt })
    const changes = done.filter(({ verb }) => !verb.startsWith('acting.'))
    const by = actor ?? ({ kind: 'job', name: 'end-acting' } as const)
    const what = { verb: 'acting.ended', subject: { kind: 'hoster', id: hosterId }, hosterId } as const
    const figures = { before: null, after: { changed: changes.length }, visibility: 'public' } as const
    await recordChange(db, { actor: by, ...what, ...figures }, now)
    const hoster = await hosterById(db, hosterId)
    if (hoster && changes.length > 0) await tellActed(db, { acting, hoster, changes }, { now, sender })
  })
}
