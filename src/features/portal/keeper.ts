import { type Clock, dayIn } from '../../platform/clock.ts'
import type { OpenDatabase } from '../../platform/database/index.ts'
import type { Log } from '../../platform/log.ts'
import { collectiveOf } from '../hosters/index.ts'
import { restrictionsRevision } from '../moderation/index.ts'
import { healthOf } from '../monitoring/index.ts'
import { type Candidate, type Circumstances, serves, takesPart } from './candidate.ts'
import { readCandidates } from './candidates.ts'
import { type Choice, choose } from './choose.ts'
import { Lot } from './draw.ts'
import { Openings } from './openings.ts'
import { type Stall, stallsOf } from './stalls.ts'
import { isPlain, type OpenWish } from './wish.ts'

/** What the portal knows in memory: read again every few seconds, so that opening asks no database. */
export interface Portal {
  /** The stalls that are open, in their order. */
  stalls(): readonly Stall[]
  /** The open stall of a kind. */
  stall(kind: string): Stall | undefined
  /** Chooses for a wish; `chance` is at least 0 and less than 1. */
  choose(kind: string, wish: OpenWish, chance?: number): Choice
  candidatesOf(kind: string): readonly Candidate[]
  /** Those of a kind that serve now. */
  servingOf(kind: string): readonly Candidate[]
  circumstances(): Circumstances
  /** Counts that somebody was sent there. */
  count(chosen: Candidate): void
  openings: Openings
  /** Reads candidates and their health; says whether what the pages show is another. */
  refresh(): Promise<boolean>
  /** Called after a refresh that changed what pages show. */
  onChange(changed: () => void): void
  follow(): { stop(): Promise<void> }
}

interface Given {
  database: OpenDatabase
  clock: Clock
  log: Log
  /** Whether services are being watched at all. */
  watched: boolean
  timeZone: () => string
}

const refreshMs = 5000
const flushMs = 10_000

/** The lot of a kind, drawn up once a second at most: who serves changes with time as well as with health. */
interface Drawn {
  lot: Lot<Candidate>
  serving: readonly Candidate[]
  at: number
  /** The collective’s day then: to ask for it anew costs as much as the rest of an opening. */
  day: string
}

/** What was read at last, and of which version of the register. */
interface Read {
  candidates: Candidate[]
  stalls: Stall[]
  version: string
}

export async function openPortal({ database, clock, log, watched, timeZone }: Given): Promise<Portal> {
  const listeners: (() => void)[] = []
  const openings = new Openings()
  let known: Read = { candidates: [], stalls: [], version: '' }
  let open = new Map<string, Stall>()
  let byKind = new Map<string, Candidate[]>()
  let drawn = new Map<string, Drawn>()
  let shown = ''

  const circumstances = (): Circumstances => {
    const now = clock()
    return { now, day: dayIn(timeZone(), now), watched }
  }

  function drawnOf(kind: string): Drawn {
    const known = drawn.get(kind)
    const { epochMilliseconds } = clock()
    if (known && Math.abs(epochMilliseconds - known.at) < 1000) return known
    const at = circumstances()
    const serving = (byKind.get(kind) ?? []).filter((candidate) => serves(candidate, at))
    const fresh = { lot: new Lot(serving), serving, at: epochMilliseconds, day: at.day }
    drawn.set(kind, fresh)
    return fresh
  }

  /** Everything when the register has changed; else only how the same candidates are doing. */
  async function read(day: string): Promise<Read> {
    const db = database.reader
    const { registerRevision } = await collectiveOf(db)
    const version = `${registerRevision}.${await restrictionsRevision(db)}.${day}`
    if (version !== known.version)
      return { candidates: await readCandidates(db, day), stalls: await stallsOf(db), version }
    const ids = known.candidates.map(({ serviceId }) => serviceId)
    const health = await healthOf(db, ids)
    const doing = (candidate: Candidate) => ({ ...candidate, health: health.get(candidate.serviceId) ?? null })
    return { ...known, candidates: known.candidates.map(doing) }
  }

  const portal: Portal = {
    openings,
    circumstances,
    stalls: () => [...open.values()],
    stall: (kind) => open.get(kind),
    candidatesOf: (kind) => byKind.get(kind) ?? [],
    servingOf: (kind) => drawnOf(kind).serving,
    choose(kind, wish, chance = Math.random()) {
      const chosen = isPlain(wish) ? drawnOf(kind).lot.draw(chance) : undefined
      return chosen ? { chosen } : choose(byKind.get(kind) ?? [], wish, circumstances(), chance)
    },
    count: ({ serviceId, kind }) => openings.count(serviceId, kind, drawn.get(kind)?.day ?? circumstances().day),
    onChange: (changed) => void listeners.push(changed),
    async refresh() {
      const at = circumstances()
      known = await read(at.day)
      open = new Map(known.stalls.filter(({ closed }) => !closed).map((stall) => [stall.kind, stall]))
      byKind = Map.groupBy(known.candidates, ({ kind }) => kind)
      drawn = new Map()
      const states = known.candidates.map((each) => `${each.placeId} ${takesPart(each, at.day)} ${serves(each, at)}`)
      const now = [known.version, ...states].join('\n')
      if (now === shown) return false
      shown = now
      for (const changed of listeners) changed()
      return true
    },
    follow() {
      const failed = (what: string) => (error: Error) => log(what, { error: error.message })
      const refreshing = setInterval(() => void portal.refresh().catch(failed('portal.refresh-failed')), refreshMs)
      const flush = () => openings.flush(database.writer).catch(failed('portal.openings-failed'))
      const flushing = setInterval(() => void flush(), flushMs)
      for (const timer of [refreshing, flushing]) timer.unref()
      return {
        async stop() {
          for (const timer of [refreshing, flushing]) clearInterval(timer)
          await flush()
        },
      }
    },
  }
  await portal.refresh()
  return portal
}
