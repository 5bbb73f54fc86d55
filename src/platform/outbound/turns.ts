import { setTimeout as pause } from 'node:timers/promises'
import { CannotReach } from './unreached.ts'

const patience = 60_000

/** One at a time for each host, in the order of asking; who has waited too long goes away. */
export class Turns {
  readonly #last = new Map<string, Promise<unknown>>()
  readonly #patience: number
  constructor(patienceMs = patience) {
    this.#patience = patienceMs
  }

  async take<Result>(host: string, work: () => Promise<Result>): Promise<Result> {
    const before = this.#last.get(host)
    const mine = before ? this.#after(before, work) : work()
    // Who goes away early leaves the turn to nobody before its predecessor is done.
    const both = Promise.allSettled([before, mine])
    this.#last.set(host, both)
    try {
      return await mine
    } finally {
      if (this.#last.get(host) === both) void both.then(() => this.#forget(host, both))
    }
  }

  async #after<Result>(before: Promise<unknown>, work: () => Promise<Result>): Promise<Result> {
    const here = new AbortController()
    const gone = pause(this.#patience, true, { ref: false, signal: here.signal }).catch(() => true)
    const isGone = await Promise.race([before.then(() => false), gone])
    here.abort()
    if (isGone) throw new CannotReach('busy')
    return work()
  }

  #forget(host: string, turn: Promise<unknown>): void {
    if (this.#last.get(host) === turn) this.#last.delete(host)
  }
}
