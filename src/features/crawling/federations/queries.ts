import { type Database, fromJson, type Id, type Instant } from '../../../platform/database/index.ts'
import { notFound } from '../../../platform/errors.ts'
import type { ReportLine } from '../../descriptions/index.ts'
import type { FederationHosterTable, FederationTable } from '../tables.ts'
import '../tables.ts'

export interface Federation {
  id: Id
  address: string
  name: string | null
  readAt: Instant | null
  failingSince: Instant | null
  nextAt: Instant
  report: ReportLine[]
}

/** Every federation that is read, by address. */
export async function federations(db: Database): Promise<Federation[]> {
  return (await db.selectFrom('federation').selectAll().orderBy('address').execute()).map(read)
}

export async function findFederation(db: Database, id: Id): Promise<Federation> {
  const row = await db.selectFrom('federation').selectAll().where('id', '=', id).executeTakeFirst()
  if (!row) throw notFound('crawling.federation-gone')
  return read(row)
}

/** The hosters that a federation names, by name. */
export async function hostersNamedBy(db: Database, federationId: Id): Promise<FederationHosterTable[]> {
  const rows = await db.selectFrom('federationHoster').selectAll().where('federationId', '=', federationId).execute()
  return rows.toSorted((a, b) => byName.compare(a.name, b.name) || a.address.localeCompare(b.address))
}

const byName = new Intl.Collator('fr')

const read = ({ report, id, address, name, readAt, failingSince, nextAt }: FederationTable): Federation => ({
  ...{ id, address, name, readAt, failingSince, nextAt },
  report: fromJson(report),
})
