import type { Fetched } from '../../../platform/outbound/index.ts'
import type { ReportLine } from '../report.ts'
import type { CheckedFile } from './check-description.ts'
import { whyNotReached } from './reached.ts'

export type Ask = (address: string) => Promise<Fetched>

export interface LinkCheck {
  report: ReportLine[]
  asked: number
  /** Addresses that were not looked at: too many, or no time left. */
  left: number
}

interface Bounds {
  most: number
  mostOfHost: number
  isOver: () => boolean
  /** Whether further files are asked for too: not when they were read already. */
  withSubs: boolean
}

/** Follows each address once, one at a time for each host, and tells those that lead nowhere on each of their lines. */
export async function findDeadLinks(
  files: CheckedFile[],
  ask: Ask,
  { most, mostOfHost, isOver, withSubs }: Bounds,
): Promise<LinkCheck> {
  const all = files
    .flatMap(({ description, links }) => links.map((link) => ({ ...link, file: description.address })))
    .filter(({ key }) => withSubs || !key.startsWith('subs.'))
  const byAddress = Map.groupBy(all, ({ address }) => withoutFragment(address))
  const byHost = Map.groupBy(byAddress.keys(), (address) => new URL(address).host)
  const addresses = new Set([...byHost.values()].flatMap((host) => host.slice(0, mostOfHost)).slice(0, most))
  const hosts = [...byHost.values()].map((host) => host.filter((address) => addresses.has(address)))
  const answers = new Map<string, Fetched>()
  const follow = async () => {
    for (let host = hosts.shift(); host; host = hosts.shift()) {
      for (const address of host) if (!isOver()) answers.set(address, await ask(address))
    }
  }
  await Promise.all(Array.from({ length: hostsAtOnce }, follow))
  const report = [...answers].flatMap(([address, answer]) => {
    const why = whyNotReached(answer)
    return why ? (byAddress.get(address) ?? []).map((link) => remarkOn(link, why)) : []
  })
  return { report, asked: answers.size, left: byAddress.size - answers.size }
}

const hostsAtOnce = 8

const withoutFragment = (address: string) => address.replace(/#.*$/s, '')

const remarkOn = (
  { file, line, key, address }: { file: string; line: number; key: string; address: string },
  { severity, message }: NonNullable<ReturnType<typeof whyNotReached>>,
): ReportLine => ({ file, line, key, value: address, severity, message: { key: message, values: { address } } })
