import { paths } from '../../paths.ts'
import { type Database, type Id, type Instant, toInstant } from '../../platform/database/index.ts'
import { type AsksMatters, type Matter, mostMatters, withRest } from '../../platform/matter.ts'
import { hostersById } from '../hosters/index.ts'
import { patienceDays } from './reading/when.ts'
import './tables.ts'

/** Changes that could be takeovers, files that are out of reach for long, and who federations name. */
export const matters: AsksMatters = async (db, { now }) => [
  ...(await heldChanges(db)),
  ...(await brokenFiles(db, now)),
  ...(await namedByFederations(db)),
]

async function heldChanges(db: Database): Promise<Matter[]> {
  const rows = await db
    .selectFrom('heldChange')
    .select(({ fn }) => ['hosterId', fn.min('foundAt').as('since'), fn.countAll<number>().as('count')])
    .where('answer', 'is', null)
    .groupBy('hosterId')
    .orderBy('since')
    .execute()
  return ofSources(db, 'held-change', rows, ({ count }) => ({ key: 'crawling.matter-held', values: { count } }))
}

async function brokenFiles(db: Database, now: Temporal.Instant): Promise<Matter[]> {
  const rows = await db
    .selectFrom('source')
    .select(['hosterId', 'failingSince as since'])
    .where('failingSince', '<=', toInstant(now.subtract({ hours: 24 * patienceDays })))
    .orderBy('failingSince')
    .execute()
  return ofSources(db, 'broken-files', rows, () => ({ key: 'crawling.matter-failing', values: {} }))
}

interface OfSource {
  hosterId: Id
  since: Instant | null
}

/** Each leads to the page of its hoster’s files. */
async function ofSources<Row extends OfSource>(
  db: Database,
  sort: string,
  rows: readonly Row[],
  said: (row: Row) => Pick<Matter, 'key' | 'values'>,
): Promise<Matter[]> {
  const first = rows.slice(0, mostMatters)
  const hosters = await hostersById(
    db,
    first.map(({ hosterId }) => hosterId),
  )
  const slugs = new Map(hosters.map(({ id, slug }) => [id, slug]))
  const shown = first.flatMap((row): Matter[] => {
    const slug = slugs.get(row.hosterId)
    if (slug === undefined || row.since === null) return []
    const href = paths.hosterSource.href({ slug })
    return [{ sort, ...said(row), href, since: row.since, until: null, hosterId: row.hosterId }]
  })
  const href = paths.coordinationSources.href()
  return withRest(shown, { sort, key: 'crawling.matter-rest', href, count: rows.length })
}

async function namedByFederations(db: Database): Promise<Matter[]> {
  const rows = await db
    .selectFrom('federationHoster')
    .select(({ fn }) => ['federationId', fn.min('foundAt').as('since'), fn.countAll<number>().as('count')])
    .where('state', 'in', ['new', 'alike'])
    .groupBy('federationId')
    .orderBy('since')
    .limit(mostMatters)
    .execute()
  return rows.map(({ federationId, since, count }) => ({
    sort: 'federation',
    key: 'crawling.matter-federation',
    values: { count },
    href: paths.coordinationFederation.href({ id: federationId }),
    since,
    until: null,
    hosterId: null,
  }))
}
