import { atomically, type Database, type Id, toInstant } from '../../platform/database/index.ts'
import { conflict, forbidden, notFound } from '../../platform/errors.ts'
import { type HosterReading, type Load, readFederation } from '../descriptions/index.ts'
import { type By, hosterById, isGuarded } from '../hosters/index.ts'
import { keepHeld } from './held/keep-held.ts'
import { heldChangesOf, keptFiles, sourceOf } from './queries.ts'
import { asDescription } from './reading/load-web.ts'
import { ownTurn } from './reading/own-turn.ts'
import { takeReading } from './reading/take-hoster.ts'
import type { Source } from './source.ts'
import './tables.ts'

/**
 * Says yes or no to changes that wait. A yes brings them into the register at once, from the files as they were last
 * read, as a change of whoever said it; a no holds as long as the files want the very same.
 */
export async function answerHeld(
  db: Database,
  hosterId: Id,
  ids: readonly Id[],
  answer: 'yes' | 'no',
  by: By,
): Promise<void> {
  if (isGuarded(by)) throw forbidden('crawling.first-days')
  // Understanding files takes long, and nobody else writes meanwhile inside a transaction.
  const kept = answer === 'yes' ? await understood(db, hosterId) : undefined
  await atomically(db, async (db) => {
    const waiting = await heldChangesOf(db, hosterId)
    const meant = waiting.filter(({ id }) => ids.includes(id))
    if (meant.length === 0) throw notFound('crawling.held-gone')
    for (const { id } of meant)
      await db
        .updateTable('heldChange')
        .set({ answer, answeredAt: toInstant(by.now) })
        .where('id', '=', id)
        .execute()
    if (kept) await take(db, kept, by)
  })
}

interface Kept {
  source: Source
  own: HosterReading
}

/** What the files say as they were last read: nothing is asked of the web. */
async function understood(db: Database, hosterId: Id): Promise<Kept | undefined> {
  const source = await sourceOf(db, hosterId)
  if (!source?.root) return undefined
  const kept = await keptFiles(db, hosterId)
  const load: Load = async (address) => {
    const file = kept.get(address)
    if (!file) return { error: 'crawling.file-gone' }
    await ownTurn(file.bytes)
    return { bytes: asDescription(address, file.bytes) }
  }
  const [own] = (await readFederation(load, source.root)).hosters
  return own && { source, own }
}

async function take(db: Database, { source, own }: Kept, by: By): Promise<void> {
  const { hosterId } = source
  const present = await sourceOf(db, hosterId)
  const hoster = await hosterById(db, hosterId)
  // Read again meanwhile, or from another place: whoever answers is to look again.
  if (!hoster || present?.root !== source.root || present?.triedAt !== source.triedAt) {
    throw notFound('crawling.held-gone')
  }
  const answered = await heldChangesOf(db, hosterId)
  const { held, isFrozen } = await takeReading(db, { ...own, source: present, hoster, answered, logo: hoster.logo }, by)
  if (isFrozen) throw conflict('moderation.frozen')
  await keepHeld(db, hosterId, held, toInstant(by.now))
}
