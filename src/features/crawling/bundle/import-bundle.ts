import { join } from 'node:path'
import type { Database, OpenDatabase } from '../../../platform/database/index.ts'
import type { Log } from '../../../platform/log.ts'
import { importDocuments } from '../../charter/index.ts'
import { type HosterReading, type Load, type ReportLine, readFederation, wholeFile } from '../../descriptions/index.ts'
import {
  type By,
  byMachine,
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
} from '../../hosters/index.ts'
import { readBundleFiles } from './bundle-files.ts'
import { addressInFolder, loadFolder } from './load-folder.ts'

export interface ImportResult {
  hosters: number
  services: number
  report: ReportLine[]
}

/**
 * Imports a folder: settings, catalogue, description files, membership, old addresses, documents. Again at will: what
 * did not change stays as it is. Description files with errors give what is right; the report lists the rest.
 */
export async function importBundle(db: Database, folder: string, now: Temporal.Instant): Promise<ImportResult> {
  const { settings, catalogue, membership, oldAddresses } = readBundleFiles(folder)
  const by = byMachine('import', now)
  const load = loadFolder(folder)
  const { hosters, report } = await readFederation(load, addressInFolder(folder, 'federation.properties'))
  await importDocuments(db, folder, now)
  if (settings) await recordCollective(db, settings, by)
  if (catalogue) await recordCatalogue(db, catalogue, by)
  let services = 0
  for (const reading of hosters) {
    if (reading.file.facts.name === '') continue
    const { id, isFrozen, frozen } = await importHoster(db, reading, load, by)
    report.push(...frozen)
    services += reading.services.length
    if (isFrozen) continue
    const key = reading.file.key ?? ''
    if (membership[key]) await recordMembership(db, id, membership[key], by)
  }
  if (oldAddresses) await recordOldAddresses(db, tableOf(oldAddresses), by)
  return { hosters: hosters.length, services, report }
}

async function importHoster(db: Database, { file, services }: HosterReading, load: Load, by: By) {
  const isHostedAtHome = services.some(({ facts }) => facts.host?.provider === 'home')
  const { address, key, provenances, fictional } = file
  const facts = withSafePlaces(file.facts, { isHostedAtHome })
  const logo = file.logo ? await logoFrom(db, file.logo, load, by.now) : null
  const hoster = await recordHoster(db, { descriptionAddress: address, key, facts, provenances, logo, fictional }, by)
  if (hoster.isFrozen) return { ...hoster, frozen: [leftFrozen(file)] }
  const frozen: ReportLine[] = []
  for (const service of services) {
    if (service.facts.name === '') continue
    const { address, key, facts, provenances, urlIsGuessed } = service
    const stated = { hosterId: hoster.id, descriptionAddress: address, key, facts, provenances, urlIsGuessed }
    const { isFrozen } = await recordService(db, stated, by)
    if (isFrozen) frozen.push(leftFrozen(service))
  }
  return { ...hoster, frozen }
}

/** What the coordination has frozen stays as it is, whatever its file says. */
function leftFrozen({ address, facts }: { address: string; facts: { name: string } }): ReportLine {
  const message = { key: 'descriptions.left-frozen', values: { name: facts.name } } as const
  return { file: address, ...wholeFile, severity: 'warning', message }
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

/** Fills an empty database with the example collective and the fictional hosters; says whether it was empty. */
export async function loadExamples({ reader, writer }: OpenDatabase, folder: string, now: Temporal.Instant, log: Log) {
  if (!(await isRegisterEmpty(reader))) return false
  for (const name of ['chatons', 'fictional']) {
    const { hosters, services } = await importBundle(writer, join(folder, name), now)
    log('example.loaded', { name, hosters, services })
  }
  return true
}
