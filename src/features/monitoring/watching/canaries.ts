import type { Outbound } from '../../../platform/outbound/index.ts'
import { mayBeOurs } from './severity.ts'

const pause = Temporal.Duration.from({ seconds: 30 })

/** Addresses that answer whenever our own network works: asked when something failed, and no oftener than needed. */
export class Canaries {
  readonly #outbound: Outbound
  readonly #addresses: readonly string[]
  #askedAt: Temporal.Instant | null = null
  #asking: Promise<void> | null = null
  #sang: boolean | null = null

  constructor(outbound: Outbound, addresses: readonly string[]) {
    this.#outbound = outbound
    this.#addresses = addresses
  }

  /** Whether one sang since this was last asked; null: none was asked, or they have not answered yet. */
  heard(): boolean | null {
    const sang = this.#sang
    this.#sang = null
    return sang
  }

  ask(now: Temporal.Instant): void {
    if (this.#addresses.length === 0 || this.#asking || this.#isRecent(now)) return
    this.#askedAt = now
    this.#asking = Promise.all(this.#addresses.map((address) => this.#sings(address))).then((sang) => {
      this.#sang = sang.includes(true)
      this.#asking = null
    })
  }

  async settled(): Promise<void> {
    await this.#asking
  }

  async #sings(address: string): Promise<boolean> {
    const answer = await this.#outbound.fetch(address, { maxBytes: 16_384, timeoutMs: 10_000 })
    return answer.ok || !(mayBeOurs(answer.reason) || answer.reason === 'busy')
  }

  #isRecent(now: Temporal.Instant): boolean {
    const passed = this.#askedAt && now.since(this.#askedAt)
    return passed !== null && passed.sign >= 0 && Temporal.Duration.compare(passed, pause) < 0
  }
}
