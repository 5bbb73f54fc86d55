import { setTimeout as pause } from 'node:timers/promises'
import { silentLog } from '../../platform/log.ts'
import { openOutbound } from '../../platform/outbound/index.ts'
import { openTestDatabase } from '../../testing-database.ts'
import { given, type ServiceGiven } from '../hosters/testing.ts'
import type { Reason, Sighting, Target } from './health.ts'
import type { LookSeen, Means, StateChange } from './watching/means.ts'
import { openWatching } from './watching/round.ts'

/** What a stand-in for a service answers: a state, or `hangs`. */
export type Answer = Sighting['state'] | { state: Sighting['state']; reason?: Reason; ms?: number } | 'hangs'

export const sightingOf = (given: Partial<Sighting>): Sighting => ({
  ...{ state: 'up', reason: null, ms: 120, status: 200, check: 0, version: '1.9.7', disagreement: null },
  evidence: { asked: ['GET https://pad.example/health'], came: '200', headers: { server: 'nginx' }, extract: 'ok' },
  ...{ requests: 1, bytes: 500 },
  ...given,
})

/** Services that are watched over a clock that you set; in the place of the network, each answers as you say. */
export async function openWatched(hosts: readonly string[], { means = {} as Partial<Means>, atOnce = 64 } = {}) {
  const { writer: db, reader } = await openTestDatabase()
  let now = Temporal.Instant.from('2026-11-23T10:00:00Z')
  const answers = new Map<string, Answer>()
  const asked: { host: string; at: Temporal.Instant }[] = []
  const changes: StateChange[] = []
  const looked: string[] = []
  const looks: LookSeen[] = []
  const hoster = await given.member(db, { name: 'Crocus' })
  const ids = new Map<string, string>()
  const addService = async (host: string, said: ServiceGiven = {}, hosterId = hoster.id) => {
    const { id } = await given.service(db, hosterId, { name: host, url: `https://${host}/`, ...said })
    ids.set(host, id)
    return id
  }
  for (const host of hosts) await addService(host)
  const outbound = openOutbound({ userAgent: 'Chatterie (test)', mayReach: () => false })
  const stuck = Promise.withResolvers<void>()
  /** What never comes: it is not waited for. */
  const hang = (): Promise<never> => {
    stuck.resolve()
    return new Promise(() => {})
  }
  const all: Means = {
    outbound,
    async lookAtHealth(_, target: Target) {
      const host = new URL(target.address).hostname
      asked.push({ host, at: now })
      const answer = answers.get(host) ?? 'up'
      if (answer === 'hangs') return hang()
      return sightingOf(typeof answer === 'string' ? { state: answer } : answer)
    },
    async lookOncePerDay(_, { address }) {
      looked.push(address)
      return looks
    },
    inMaintenance: async () => new Set(),
    async onStateChange(_, change) {
      changes.push(change)
      return null
    },
    canaries: [],
    log: silentLog,
    share: () => 0.5,
    ...means,
  }
  const open = () => openWatching(db, all, { atOnce })
  let watching = open()
  const round = async (watcher = watching) => {
    await watcher.round(now)
    await Promise.race([watcher.settled(), stuck.promise.then(() => pause(5))])
  }
  return {
    ...{ db, reader, hoster, ids, answers, asked, changes, looked, looks, addService, open, round, hang },
    get now() {
      return now
    },
    get watching() {
      return watching
    },
    setClock(to: string) {
      now = Temporal.Instant.from(to)
    },
    /** Everybody answers so. */
    answerAll(answer: Answer) {
      for (const host of ids.keys()) answers.set(host, answer)
    },
    /** Lets time pass, with a round every so many seconds. */
    async pass(duration: Temporal.DurationLike, step = 10) {
      const until = now.add(duration)
      while (Temporal.Instant.compare(now, until) < 0) {
        now = now.add({ seconds: step })
        await round()
      }
    },
    /** The process is killed, and another begins: what was in the air is lost. */
    restart() {
      watching = open()
    },
    watch: (host: string) =>
      db
        .selectFrom('watch')
        .selectAll()
        .where('serviceId', '=', ids.get(host) ?? '')
        .executeTakeFirstOrThrow(),
    async state(host: string) {
      return (await this.watch(host)).state
    },
    spans: (host: string) =>
      db
        .selectFrom('healthSpan')
        .select(['state', 'from', 'to'])
        .where('serviceId', '=', ids.get(host) ?? '')
        .orderBy('from')
        .execute(),
  }
}

export type Watched = Awaited<ReturnType<typeof openWatched>>
