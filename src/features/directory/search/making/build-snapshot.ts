import type { ComingEntries, Entries } from '../entries.ts'
import type { Snapshot } from '../snapshot.ts'
import { HostersMet } from './hosters-met.ts'
import { ServicesMet } from './services-met.ts'
import { snapshotOf } from './snapshot-of.ts'
import { WordsMet } from './words-met.ts'

/** The directory as it stands in these entries. Slow for a large one: see `buildInWorker`. */
export function buildSnapshot(entries: Entries): Snapshot {
  const { met, hosters, services, addService } = begin(entries)
  for (const hoster of entries.hosters) hosters.add(hoster)
  for (const service of entries.services) addService(service)
  return snapshotOf(met, hosters, services, entries)
}

/** The same from entries that make one wait. */
export async function buildComingSnapshot(entries: ComingEntries): Promise<Snapshot> {
  const { met, hosters, services, addService } = begin(entries)
  for await (const hoster of entries.hosters) hosters.add(hoster)
  for await (const service of entries.services) addService(service)
  return snapshotOf(met, hosters, services, entries)
}

function begin({ catalogue }: Pick<Entries, 'catalogue'>) {
  const met = new WordsMet()
  const hosters = new HostersMet(met)
  const services = new ServicesMet(catalogue, met)
  const addService = (service: Parameters<ServicesMet['add']>[0]) => {
    const hoster = hosters.byId(service.hosterId)
    if (hoster) services.add(service, hoster)
  }
  return { met, hosters, services, addService }
}
