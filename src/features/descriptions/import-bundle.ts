import { join } from 'node:path'
import type { Database, OpenDatabase } from '../../platform/database/index.ts'
import type { Log } from '../../platform/log.ts'
import {
  isRegisterEmpty,
  keepPicture,
  recordCatalogue,
  recordCollective,
  recordHoster,
  recordMembership,
  recordOldAddresses,
  recordService,
  redrawn,
  withSafePlaces,
} from '../hosters/index.ts'
import { readBundleFiles } from './bundle-files.ts'
import { addressInFolder, loadFolder } from './load-folder.ts'
import { type HosterReading, type Load, readFederation } from './read-federation.ts'
import type { ReportLine } from './report.ts'

export interface ImportResult {
  hosters: number
  services: number
  report: ReportLine[]
}

/**
 * Imports a folder: settings, catalogue, description files, membership, old addresses. Again at will: what did not
 * change stays as it is. Description files with errors give what is right; the report lists the rest.
 */
export async function importBundle(db: Database, folder: string, now: Temporal.Instant): Promise<ImportResult> {
  const { settings, catalogue, membership, oldAddresses } = readBundleFiles(folder)
  const load = loadFolder(folder)
  const { hosters, report } = await readFederation(load, addressInFolder(folder, 'federation.properties'))
  if (settings) await recordCollective(db, settings, now)
  if (catalogue) await recordCatalogue(db, catalogue, now)
  let services = 0
  for (const reading of hosters) {
    if (reading.file.facts.name === '') continue
    const { id } = await importHoster(db, reading, load, now)
    services += reading.services.length
    const key = reading.file.key ?? ''
    if (membership[key]) await recordMembership(db, id, membership[key], now)
  }
  if (oldAddresses) await recordOldAddresses(db, tableOf(oldAddresses))
  return { hosters: hosters.length, services, report }
}

async function importHoster(db: Database, { file, services }: HosterReading, load: Load, now: Temporal.Instant) {
  const isHostedAtHome = services.some(({ facts }) => facts.host?.provider === 'home')
  const { address, key, provenances, fictional } = file
  const facts = withSafePlaces(file.facts, { isHostedAtHome })
  const logo = file.logo ? await logoFrom(db, file.logo, load, now) : null
  const hoster = await recordHoster(db, { descriptionAddress: address, key, facts, provenances, logo, fictional }, now)
  for (const service of services) {
    if (service.facts.name === '') continue
    const { address, key, facts, provenances, urlIsGuessed } = service
    await recordService(
      db,
      { hosterId: hoster.id, descriptionAddress: address, key, facts, provenances, urlIsGuessed },
      now,
    )
  }
  return hoster
}

/** A logo of the bundle itself: another host's picture is fetched by the crawler, never shown from there. */
async function logoFrom(db: Database, address: string, load: Load, now: Temporal.Instant): Promise<string | null> {
  if (!address.startsWith('file:')) return null
  const loaded = await load(address)
  const picture = 'bytes' in loaded ? await redrawn(loaded.bytes) : undefined
  if (!picture) return null
  await keepPicture(db, picture, now)
  return picture.hash
}

function tableOf(old: NonNullable<ReturnType<typeof readBundleFiles>['oldAddresses']>) {
  const rows = (sort: Parameters<typeof recordOldAddresses>[1][number]['sort'], map: Record<string, string>) =>
    Object.entries(map).map(([value, target]) => ({ sort, value, target }))
  return [
    ...rows('software', old.softwareIds),
    ...rows('kind', old.kindIds),
    ...rows('alternative', old.alternativeIds),
    ...rows('hoster', old.slugs),
    ...rows('page', old.pages),
  ]
}

/** Fills an empty database with the example collective and the fictional hosters. */
export async function loadExamples({ reader, writer }: OpenDatabase, folder: string, now: Temporal.Instant, log: Log) {
  if (!(await isRegisterEmpty(reader))) return
  for (const name of ['chatons', 'fictional']) {
    const { hosters, services } = await importBundle(writer, join(folder, name), now)
    log('example.loaded', { name, hosters, services })
  }
}
