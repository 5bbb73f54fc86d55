import type { Key } from '../../platform/i18n/index.ts'
import type { Description, FederationFile, OrganizationFile, ServiceFile, Sub } from './description.ts'
import { figuresFiles, looksLikeFigures } from './figures-files.ts'
import { readDescription } from './read-file.ts'
import type { ReportLine } from './report.ts'

/** Fetches one file. `error` is a sentence of the locales, which may use `{address}`. */
export type Load = (address: string) => Promise<{ bytes: Uint8Array } | { error: Key }>

export interface HosterReading {
  file: OrganizationFile
  services: ServiceFile[]
}

/** A federation with its hosters and their services, and one report on all the files. */
export interface FederationReading {
  /** Null when the address leads to one hoster instead. */
  federation: FederationFile | null
  hosters: HosterReading[]
  report: ReportLine[]
  filesRead: number
}

export const mostFilesOfHoster = 500
export const mostHosters = 5000

/** Walks from a federation (or one hoster) to its services, one file after the other, each file once. */
export async function readFederation(load: Load, address: string, read = readFile): Promise<FederationReading> {
  const walk: Walk = {
    load,
    read,
    reading: { federation: null, hosters: [], report: [], filesRead: 0 },
    seen: new Set(),
  }
  const root = await open(walk, address, null)
  if (root?.class === 'Organization') await readHoster(walk, root)
  else if (root?.class === 'Federation') await readHosters(walk, root)
  else if (root)
    remark(walk, { file: address, line: 0, key: 'file.class', value: root.class }, 'descriptions.not-a-root')
  return walk.reading
}

type Read = (address: string, bytes: Uint8Array) => Description

const readFile: Read = (address, bytes) => readDescription(address, bytes)

interface Walk {
  load: Load
  read: Read
  reading: FederationReading
  seen: Set<string>
}

interface Origin {
  file: Description
  sub: Sub
  /** Addresses from the root to this file. */
  chain: string[]
}

async function readHosters(walk: Walk, federation: FederationFile) {
  walk.reading.federation = federation
  for (const sub of within(walk, federation, mostHosters)) {
    const origin = { file: federation, sub, chain: [federation.address] }
    const file = await open(walk, sub.address, origin)
    if (file?.class === 'Organization') await readHoster(walk, file, [federation.address])
    else if (file && file.class !== 'Metrics') remarkOnClass(walk, origin, file, 'Organization')
  }
}

async function readHoster(walk: Walk, file: OrganizationFile, above: string[] = []) {
  const services: ServiceFile[] = []
  const figures: Sub[] = []
  for (const sub of within(walk, file, mostFilesOfHoster)) {
    const origin = { file, sub, chain: [...above, file.address] }
    const service = await open(walk, sub.address, origin)
    if (service?.class === 'Service') services.push(service)
    if (service ? service.class === 'Metrics' : looksLikeFigures(sub)) figures.push(sub)
    if (service && !belowHosters.includes(service.class)) remarkOnClass(walk, origin, service, 'Service')
  }
  const facts = { ...file.facts, figuresAt: figuresFiles(figures) }
  walk.reading.hosters.push({ file: { ...file, facts }, services })
}

const belowHosters: Description['class'][] = ['Service', 'Metrics', 'Device']

function within(walk: Walk, file: Description, limit: number): Sub[] {
  const extra = file.subs[limit]
  if (extra) {
    const values = { count: file.subs.length, limit }
    remark(walk, spotOf({ file, sub: extra }), 'descriptions.too-many-files', values)
  }
  return file.subs.slice(0, limit)
}

/** Reads a file that was not read yet; what stands in the way is told where the address stands. */
async function open(walk: Walk, address: string, origin: Origin | null): Promise<Description | undefined> {
  const spot = origin ? spotOf(origin) : { file: address, line: 0, key: '', value: '' }
  const place = placeOf(address)
  if (walk.seen.has(place)) {
    const isLoop = origin?.chain.some((above) => placeOf(above) === place)
    const message = isLoop ? 'descriptions.sub-loop' : 'descriptions.sub-again'
    remark(walk, spot, message, { address }, 'warning')
    return undefined
  }
  walk.seen.add(place)
  const loaded = await walk.load(address)
  if ('error' in loaded) {
    remark(walk, spot, loaded.error, { address })
    return undefined
  }
  const file = walk.read(address, loaded.bytes)
  walk.reading.filesRead += 1
  walk.reading.report.push(...file.report)
  return file
}

const placeOf = (address: string) => address.replace(/#.*$/s, '')

const spotOf = ({ file, sub }: { file: Description; sub: Sub }) => {
  return { file: file.address, line: sub.line, key: `subs.${sub.key}`, value: sub.address }
}

function remarkOnClass(walk: Walk, origin: Origin, file: Description, expected: string) {
  remark(walk, spotOf(origin), 'descriptions.sub-class', { class: file.class, expected })
}

function remark(
  walk: Walk,
  spot: Pick<ReportLine, 'file' | 'line' | 'key' | 'value'>,
  key: Key,
  values: ReportLine['message']['values'] = {},
  severity: ReportLine['severity'] = 'error',
) {
  walk.reading.report.push({ ...spot, severity, message: { key, values } })
}
