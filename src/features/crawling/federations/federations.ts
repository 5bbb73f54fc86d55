import { atomically, type Database, type Id, newId, toInstant, toJson } from '../../../platform/database/index.ts'
import { conflict, invalid, notFound } from '../../../platform/errors.ts'
import { askForJob, forgetJob } from '../../../platform/jobs/index.ts'
import { readDescription, textOf } from '../../descriptions/index.ts'
import { type By, recordHoster } from '../../hosters/index.ts'
import { keepSource } from '../give-source.ts'
import { federationJob } from '../jobs-asked.ts'
import { hosterAtSource } from '../queries.ts'
import { readSourceAddress } from '../source-address.ts'
import type { FederationHosterTable } from '../tables.ts'
import '../tables.ts'

/** Has the hosters of a whole federation looked for, once a day; gives its id. Refuses what is no web address. */
export async function addFederation(db: Database, typed: string, { now }: By): Promise<Id> {
  const address = readSourceAddress(typed)
  if (address === null) throw invalid('address', 'crawling.address-wrong')
  return atomically(db, async (db) => {
    const known = await db.selectFrom('federation').select('id').where('address', '=', address).executeTakeFirst()
    const id = known?.id ?? newId()
    const at = toInstant(now)
    const never = { name: null, readAt: null, failingSince: null, report: toJson([]) }
    if (!known)
      await db
        .insertInto('federation')
        .values({ id, address, since: at, nextAt: at, ...never })
        .execute()
    await askForJob(db, { ...federationJob(id), runAt: now })
    return id
  })
}

/** The federation is read no more; hosters that came from it stay. */
export function removeFederation(db: Database, id: Id): Promise<void> {
  return atomically(db, async (db) => {
    await db.deleteFrom('federation').where('id', '=', id).execute()
    await forgetJob(db, federationJob(id))
  })
}

/** What the coordination makes of a hoster that a federation names. */
export type Choice = 'add' | 'same' | 'leave'

/**
 * `add`: a new entry of the register, no member of anything, with its files as its source. `same`: it is the hoster
 * that it looks like, whose source this becomes. `leave`: it is none of ours.
 */
export function placeHoster(db: Database, id: Id, choice: 'add', by: By): Promise<Id>
export function placeHoster(db: Database, id: Id, choice: Choice, by: By): Promise<Id | null>
export function placeHoster(db: Database, id: Id, choice: Choice, by: By): Promise<Id | null> {
  return atomically(db, async (db) => {
    const row = await db.selectFrom('federationHoster').selectAll().where('id', '=', id).executeTakeFirst()
    if (!row) throw notFound('crawling.federation-hoster-gone')
    if (row.state === 'known') throw conflict('crawling.federation-hoster-known')
    const place = (set: Partial<FederationHosterTable>) =>
      db.updateTable('federationHoster').set(set).where('id', '=', id).execute()
    if (choice === 'leave') {
      await place({ state: 'left' })
      return null
    }
    if ((await hosterAtSource(db, [row.address])) !== undefined) throw conflict('crawling.federation-hoster-known')
    const hosterId = choice === 'same' ? row.hosterId : await added(db, row, by)
    if (hosterId === null) throw notFound('crawling.federation-hoster-gone')
    await keepSource(db, hosterId, row.address, by)
    await place({ state: 'known', hosterId })
    return hosterId
  })
}

/** As much as the federation tells of it: its own files say the rest at the first reading. */
async function added(db: Database, { address, name, website }: FederationHosterTable, by: By): Promise<Id> {
  const said = { 'file.class': 'Organization', 'organization.name': name, 'organization.website': website ?? '' }
  const text = textOf(Object.entries(said).map(([key, value]) => ({ key, value })))
  const file = readDescription(address, new TextEncoder().encode(text))
  if (file.class !== 'Organization') throw new Error('a file of ours was not read')
  const { facts, provenances } = file
  const record = { descriptionAddress: address, key: null, facts, provenances, logo: null, fictional: false }
  return (await recordHoster(db, record, by)).id
}
