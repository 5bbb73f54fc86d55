import { atomically, type Database, type Id, toInstant } from '../../../platform/database/index.ts'
import { keepSightings, type Sighted } from '../keeping/keep-sightings.ts'
import { liftShown } from '../keeping/lift-shown.ts'
import { takeUpAfterJump } from './after-jump.ts'
import { Canaries } from './canaries.ts'
import { type Claimed, claimDue } from './claim.ts'
import { followMaintenance } from './follow-maintenance.ts'
import { Looks } from './looks.ts'
import type { Means } from './means.ts'
import { Network } from './network.ts'
import { beginGap, endGap, openGap } from './network-gaps.ts'
import { optedOut } from './opted-out.ts'
import { seekWitness } from './seek-witness.ts'
import { mayBeOurs } from './severity.ts'
import { followRegister, watchedVersion } from './targets.ts'

/** Checks in the air at the same time: a slow host takes one place among many, and delays nobody else. */
const checksAtOnce = 256
/** A second brings fewer than this; more come after a wait, and are written over some rounds. */
const writtenAtOnce = 400
const fewSeconds = Temporal.Duration.from({ seconds: 5 })
const aMinute = Temporal.Duration.from({ minutes: 1 })

export interface Watching {
  /** Once a second: writes what came in, follows the register, and begins what is due. It waits for no other server. */
  round(now: Temporal.Instant): Promise<void>
  /** Waits for all that is in the air: for tests. */
  settled(): Promise<void>
  figures(): { inTheAir: number; unwritten: number; gapSince: Temporal.Instant | null }
  /** Leaves what is in the air to others. */
  stop(): Promise<void>
}

/** Watches the services of the register, from this place. */
export function openWatching(db: Database, means: Means, { atOnce = checksAtOnce } = {}): Watching {
  return new Round(db, means, atOnce)
}

interface InTheAir {
  claimed: Claimed
  asking: Promise<void>
}

class Round implements Watching {
  readonly #db: Database
  readonly #means: Means
  readonly #atOnce: number
  readonly #inTheAir = new Map<Id, InTheAir>()
  readonly #looks: Looks
  readonly #canaries: Canaries
  #network: Network | null = null
  #gapIsKept = false
  #sighted: (Sighted & { claimed: Claimed })[] = []
  #maintenance: ReadonlySet<Id> = new Set()
  #version = ''
  #minute: Temporal.Instant | null = null
  #seconds: Temporal.Instant | null = null

  constructor(db: Database, means: Means, atOnce: number) {
    this.#db = db
    this.#means = means
    this.#atOnce = atOnce
    this.#looks = new Looks(db, means)
    this.#canaries = new Canaries(means.outbound, means.canaries)
  }

  async round(now: Temporal.Instant): Promise<void> {
    const network = await this.#judgeNetwork(now)
    if (isOver(this.#minute, aMinute, now)) await this.#eachMinute(network, now)
    const isTime = isOver(this.#seconds, fewSeconds, now)
    if (isTime) await this.#follow(now)
    await this.#turn(network, now)
    if (isTime && network.gapSince === null) await this.#looks.round(now)
  }

  async settled(): Promise<void> {
    await Promise.all([...this.#inTheAir.values()].map(({ asking }) => asking))
    await this.#looks.settled()
    await this.#canaries.settled()
  }

  figures() {
    const gapSince = this.#network?.gapSince ?? null
    return { inTheAir: this.#inTheAir.size, unwritten: this.#sighted.length, gapSince }
  }

  async stop(): Promise<void> {
    const mine = [
      ...[...this.#inTheAir.values()].map(({ claimed }) => claimed),
      ...this.#sighted.map((one) => one.claimed),
    ]
    for (const { serviceId, lockedUntil } of mine)
      await this.#db
        .updateTable('watch')
        .set({ lockedUntil: null })
        .where('serviceId', '=', serviceId)
        .where('lockedUntil', '=', lockedUntil)
        .execute()
  }

  async #judgeNetwork(now: Temporal.Instant): Promise<Network> {
    const network = this.#network ?? new Network(await openGap(this.#db), this.#means.canaries.length > 0)
    if (!this.#network) this.#gapIsKept = network.gapSince !== null
    this.#network = network
    for (const { claimed, sighting } of this.#sighted) {
      const failed = mayBeOurs(sighting.reason)
      if (sighting.requests > 0 && sighting.reason !== 'busy')
        network.hear({ host: claimed.host, failed, wasDown: claimed.wasDown, at: now })
      if (failed && !claimed.wasDown) this.#canaries.ask(now)
    }
    const sang = this.#canaries.heard()
    if (sang !== null) network.hearCanaries(sang, now)
    network.judge(now)
    if (network.gapSince) this.#canaries.ask(now)
    if (network.gapSince && !this.#gapIsKept) await beginGap(this.#db, network.gapSince)
    if (network.gapSince === null && this.#gapIsKept) await endGap(this.#db, now)
    this.#gapIsKept = network.gapSince !== null
    return network
  }

  async #eachMinute(network: Network, now: Temporal.Instant): Promise<void> {
    this.#minute = now
    // A gap that a worker left behind which is gone: from here, something answered since.
    const left = network.gapSince === null ? await openGap(this.#db) : null
    if (left && network.hasWitness('', left)) await endGap(this.#db, now)
    await takeUpAfterJump(this.#db, now)
    await liftShown(this.#db, now)
  }

  async #follow(now: Temporal.Instant): Promise<void> {
    this.#seconds = now
    const version = await watchedVersion(this.#db, now)
    if (version !== this.#version) {
      const { onStateChange } = this.#means
      await followRegister(this.#db, { now, scope: { real: true, fictional: false }, onStateChange })
      this.#version = version
    }
    const present = await this.#means.inMaintenance(this.#db, now)
    await followMaintenance(this.#db, this.#maintenance, present, now)
    this.#maintenance = present
  }

  /** Writes what came in and takes what is due, in one transaction: each costs a wait for the disk. */
  async #turn(network: Network, now: Temporal.Instant): Promise<void> {
    this.#giveUpWhatHangs(now)
    const { onStateChange, share } = this.#means
    const keeping = {
      ...{ onStateChange, share, inMaintenance: this.#maintenance, isGap: network.gapSince !== null },
      hasWitness: (host: string, since: Temporal.Instant) => network.hasWitness(host, since),
    }
    const some = this.#sighted.slice(0, writtenAtOnce)
    const most = this.#atOnce - this.#inTheAir.size
    const busyHosts = new Set([...this.#inTheAir.values()].map(({ claimed }) => claimed.host))
    const due = await atomically(this.#db, async (db) => {
      if (some.length > 0) await seekWitness(db, (await keepSightings(db, some, keeping, now)).needWitness, now)
      return most > 0 ? claimDue(db, { now, most, busyHosts }) : []
    })
    // Written, then forgotten: while the database is locked, each round tries again.
    this.#sighted = this.#sighted.slice(some.length)
    for (const claimed of due) this.#begin(claimed)
  }

  #begin(claimed: Claimed): void {
    const { outbound, lookAtHealth, log } = this.#means
    const asking = (claimed.isOptedOut ? Promise.resolve(optedOut) : lookAtHealth(outbound, claimed))
      .then((sighting) => void this.#sighted.push({ claimed, sighting }))
      .catch((error: Error) => log('monitoring.check-failed', { error: error.message }))
      .finally(() => this.#land(claimed))
    this.#inTheAir.set(claimed.serviceId, { claimed, asking })
  }

  #land({ serviceId, lockedUntil }: Claimed): void {
    if (this.#inTheAir.get(serviceId)?.claimed.lockedUntil === lockedUntil) this.#inTheAir.delete(serviceId)
  }

  /** Whose lock is over has no say, and another may ask. */
  #giveUpWhatHangs(now: Temporal.Instant): void {
    const at = toInstant(now)
    this.#sighted = this.#sighted.filter(({ claimed }) => claimed.lockedUntil > at)
    for (const { claimed } of this.#inTheAir.values()) if (claimed.lockedUntil <= at) this.#land(claimed)
  }
}

/** Whether so much has passed since then; a clock that was set back begins anew. */
function isOver(then: Temporal.Instant | null, duration: Temporal.Duration, now: Temporal.Instant): boolean {
  const passed = then && now.since(then)
  return passed === null || passed.sign < 0 || Temporal.Duration.compare(passed, duration) >= 0
}
