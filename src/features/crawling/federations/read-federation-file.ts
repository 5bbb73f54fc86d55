import { atomically, type Database, type Id, newId, toInstant, toJson } from '../../../platform/database/index.ts'
import { askForJob } from '../../../platform/jobs/index.ts'
import type { Outbound } from '../../../platform/outbound/index.ts'
import { severalAtOnce } from '../../../platform/several-at-once.ts'
import { type Load, type OrganizationFile, type ReportLine, readDescription } from '../../descriptions/index.ts'
import { allHosters, hosterByDescription, ownDomain } from '../../hosters/index.ts'
import { federationJob } from '../jobs-asked.ts'
import { hosterAtSource, keptRoots } from '../queries.ts'
import { type KeptFile, loadWeb } from '../reading/load-web.ts'
import { hostersAtOnce, nextReading } from '../reading/when.ts'
import type { FederationHosterTable } from '../tables.ts'
import '../tables.ts'

const patienceMs = 8 * 60_000
const most = { mostBytes: 64 * 1024 * 1024, mostRefusals: 500 }
const mostHosters = 5000

/** A hoster that a federation names, as its own file says. */
export interface Named {
  address: string
  name: string
  website: string | null
}

/**
 * Reads a federation's file and the hosters' own files that it names; what it finds waits for the coordination. Gives
 * the files, so that who goes on to read those hosters asks for them no more.
 */
export async function readFederationFile(
  db: Database,
  outbound: Pick<Outbound, 'fetch'>,
  id: Id,
  now: Temporal.Instant,
): Promise<Map<string, KeptFile>> {
  const row = await db.selectFrom('federation').selectAll().where('id', '=', id).executeTakeFirst()
  if (!row) return new Map()
  const { load, files } = loadWeb({ outbound, kept: await keptRoots(db), patienceMs, ...most })
  const { name, hosters, report } = await namedBy(load, row.address)
  const known = await placesOf(db, hosters)
  await atomically(db, async (db) => {
    const isRead = name !== null
    const since = isRead ? null : (row.failingSince ?? toInstant(now))
    const nextAt = nextReading(now, id, isRead ? 0 : 3)
    const said = { failingSince: since, nextAt: toInstant(nextAt), report: toJson(report.slice(0, 300)) }
    const read = isRead ? { name, readAt: toInstant(now) } : {}
    await db
      .updateTable('federation')
      .set({ ...said, ...read })
      .where('id', '=', id)
      .execute()
    for (const hoster of hosters) await keep(db, id, hoster, known.get(hoster.address), now)
    await askForJob(db, { ...federationJob(id), runAt: nextAt })
  })
  return files
}

async function namedBy(load: Load, address: string) {
  const report: ReportLine[] = []
  const read = async (address: string, spot: Pick<ReportLine, 'line' | 'key' | 'value'>) => {
    const loaded = await load(address)
    if ('bytes' in loaded) return readDescription(address, loaded.bytes)
    report.push({ file: address, ...spot, severity: 'error', message: { key: loaded.error, values: { address } } })
    return undefined
  }
  const root = await read(address, { line: 0, key: '', value: '' })
  if (root?.class !== 'Federation') {
    if (root) report.push({ file: address, line: 0, key: 'file.class', value: root.class, ...notOne })
    return { name: null, hosters: [], report }
  }
  const hosters: Named[] = []
  await severalAtOnce(hostersAtOnce, root.subs.slice(0, mostHosters), async ({ key, address, line }) => {
    const file = await read(address, { line, key: `subs.${key}`, value: address })
    if (file?.class === 'Organization' && file.facts.name !== '') hosters.push(namedIn(file))
  })
  return { name: root.facts.name, hosters, report }
}

const notOne = { severity: 'error', message: { key: 'crawling.no-federation', values: {} } } as const

const namedIn = ({ address, facts }: OrganizationFile): Named => ({
  address,
  name: facts.name,
  website: facts.website,
})

type Place = Pick<FederationHosterTable, 'state' | 'hosterId'>

/** Who of them is in the register: by the file, or perhaps, by the domain of the website. */
async function placesOf(db: Database, hosters: readonly Named[]): Promise<Map<string, Place>> {
  const byDomain = new Map<string, Id>()
  for await (const batch of allHosters(db))
    for (const { id, facts } of batch) {
      const domain = facts.website === null ? null : ownDomain(facts.website)
      if (domain !== null) byDomain.set(domain, id)
    }
  const places = new Map<string, Place>()
  for (const { address, website } of hosters) {
    const known = (await hosterAtSource(db, [address])) ?? (await hosterByDescription(db, address))?.id
    const alike = byDomain.get(ownDomain(website ?? address) ?? '')
    if (known !== undefined) places.set(address, { state: 'known', hosterId: known })
    else if (alike !== undefined) places.set(address, { state: 'alike', hosterId: alike })
  }
  return places
}

async function keep(
  db: Database,
  federationId: Id,
  { address, name, website }: Named,
  place: Place | undefined,
  now: Temporal.Instant,
) {
  const { state, hosterId } = place ?? { state: 'new' as const, hosterId: null }
  const rows = db.selectFrom('federationHoster').select(['id', 'state'])
  const row = await rows.where('federationId', '=', federationId).where('address', '=', address).executeTakeFirst()
  if (!row) {
    const fresh = { id: newId(), federationId, address, name, website, hosterId, state, foundAt: toInstant(now) }
    await db.insertInto('federationHoster').values(fresh).execute()
  } else {
    // Who was left aside stays so, until it is in the register after all.
    const present = row.state === 'left' && state !== 'known' ? ('left' as const) : state
    await db
      .updateTable('federationHoster')
      .set({ name, website, hosterId, state: present })
      .where('id', '=', row.id)
      .execute()
  }
}
