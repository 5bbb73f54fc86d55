import { setTimeout as pause } from 'node:timers/promises'
import type { Key } from '../../../platform/i18n/index.ts'
import type { Outbound } from '../../../platform/outbound/index.ts'
import { findRoot } from '../../crawling/index.ts'
import { type Load, mostFilesOfHoster } from '../../descriptions/index.ts'
import type { Asked } from './asked.ts'
import { type Check, checkAddress, checkFilesInTurn, withLinks } from './check.ts'
import { type Bounds, loadWithin } from './load.ts'

interface Means {
  outbound: Pick<Outbound, 'fetch'>
  today: string
  /** Whether the addresses in the files are looked at too. */
  follows: boolean
}

/** What a check may take of our time and of other servers'. */
export interface Patience extends Bounds {
  links: { most: number; mostOfHost: number; patienceMs: number }
}

/** For one visitor: a minute for files, half of one for links. */
const ofVisitors: Patience = {
  patienceMs: 60_000,
  pauseMs: 100,
  mostFiles: 150,
  mostBytes: 3 * 1024 * 1024,
  links: { most: 100, mostOfHost: 30, patienceMs: 30_000 },
}
/** Who checks their own files in a terminal has time. */
export const ofTerminals: Patience = {
  patienceMs: 600_000,
  pauseMs: 100,
  mostFiles: mostFilesOfHoster + 1,
  mostBytes: 64 * 1024 * 1024,
  links: { most: 2000, mostOfHost: 500, patienceMs: 600_000 },
}

/** Looks at what was asked for, as far as patience goes. */
export const answerTo = async (asked: Asked, means: Means, patience = ofVisitors) =>
  'address' in asked
    ? lookAt(asked.address, means, patience)
    : followed(await checkFilesInTurn(asked.files, means.today), means, patience, true)

async function lookAt(address: string, means: Means, patience: Patience): Promise<Check> {
  const load = remembering(loadWithin(means.outbound, patience))
  const found = address.endsWith('/') ? await findRoot(load, address) : { ok: true as const, root: address }
  if (found.ok) return followed(await checkAddress(found.root, load, means.today), means, patience, false)
  const key: Key = found.error === 'crawling.no-description' ? 'describing.nothing-found' : found.error
  const message = { key, values: { address } }
  const report = [{ file: address, line: 0, key: '', value: '', severity: 'error', message } as const]
  return { files: [], report, links: null }
}

/** Who looks for a file and then reads it asks once. */
function remembering(load: Load): Load {
  const answers = new Map<string, ReturnType<Load>>()
  return (address) => {
    const answer = answers.get(address) ?? load(address)
    answers.set(address, answer)
    return answer
  }
}

/** Further files of what was handed over are asked for like other links; those of an address were read. */
async function followed(
  check: Check,
  { follows, outbound }: Means,
  { pauseMs, links: { patienceMs, ...most } }: Patience,
  withSubs: boolean,
): Promise<Check> {
  if (!follows) return check
  const until = performance.now() + patienceMs
  const ask = async (address: string) => {
    await pause(pauseMs)
    return outbound.fetch(address, { maxBytes: 64 * 1024, timeoutMs: 8000 })
  }
  return withLinks(check, ask, { ...most, isOver: () => performance.now() > until, withSubs })
}
