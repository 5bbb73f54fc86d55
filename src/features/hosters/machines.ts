import { type Database, fromJson, type Id } from '../../platform/database/index.ts'
import { presentServices } from './present-services.ts'

/** The host names at which the services of these hosters answer: two hosters at one of them share a machine. */
export async function machinesOf(db: Database, hosterIds: readonly Id[]): Promise<Map<Id, Set<string>>> {
  const rows = await presentServices(db).select(['hosterId', 'facts']).where('hosterId', 'in', hosterIds).execute()
  const machines = new Map<Id, Set<string>>()
  for (const { hosterId, facts } of rows) {
    const { url } = fromJson(facts)
    const name = url === null ? undefined : URL.parse(url)?.hostname.replace(/^www\./, '')
    if (name) machines.set(hosterId, (machines.get(hosterId) ?? new Set()).add(name))
  }
  return machines
}
