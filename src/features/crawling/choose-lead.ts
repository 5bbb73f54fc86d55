import { atomically, type Database, type Id } from '../../platform/database/index.ts'
import { notFound } from '../../platform/errors.ts'
import { type By, giveWordToFiles, type Lead } from '../hosters/index.ts'
import { recordChange } from '../journal/index.ts'
import { sourceOf } from './queries.ts'
import './tables.ts'

/**
 * Says once which side leads where somebody typed over a hoster's files. Where the files lead, what they say takes the
 * place of all that was typed; else what was typed stays, and the files are asked about no more.
 */
export function chooseLead(db: Database, hosterId: Id, lead: Lead, by: By): Promise<void> {
  return atomically(db, async (db) => {
    const source = await sourceOf(db, hosterId)
    if (!source) throw notFound('crawling.no-source')
    if (lead === 'file') await giveWordToFiles(db, hosterId, by)
    if (source.leads === lead) return
    await db.updateTable('source').set({ leads: lead }).where('hosterId', '=', hosterId).execute()
    const { actor, now } = by
    const subject = { kind: 'hoster', id: hosterId }
    const change = { before: { leads: source.leads }, after: { leads: lead }, visibility: 'public' } as const
    await recordChange(db, { actor, verb: 'hoster.lead-chosen', subject, hosterId, ...change }, now)
  })
}
