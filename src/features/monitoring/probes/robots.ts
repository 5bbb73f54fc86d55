import robotsParser, { type Robot } from 'robots-parser'
import type { Fetched, Outbound } from '../../../platform/outbound/index.ts'
import { textOf } from './evidence.ts'

/** As `robots.txt` of others names us. */
export const agentName = 'Chatterie'

const day = Temporal.Duration.from({ hours: 24 })
const mostOrigins = 20_000
const mostBytes = 65_536
// Seconds.
const longestDelay = 10

/** Who counts what was asked. */
interface Counting {
  note(fetched: Fetched): void
}

/**
 * What `robots.txt` says of us, asked once a day of each server. Rules for everybody (`*`) are made for search engines,
 * which read whole sites; they do not bind one request of health, but they bind whoever reads pages (`everybody`).
 */
export class Robots {
  readonly #known = new Map<string, { rules: Robot | null; until: Temporal.Instant }>()
  readonly #everybody: boolean
  constructor({ everybody = false } = {}) {
    this.#everybody = everybody
  }

  async refuses(outbound: Outbound, address: string, now: Temporal.Instant, asking: Counting): Promise<boolean> {
    const rules = await this.#rulesOf(outbound, new URL(address).origin, now, asking)
    return rules?.isDisallowed(address, agentName) === true
  }

  /** How many milliseconds a server wishes between two requests (`Crawl-delay`), ten seconds at most. */
  async delay(outbound: Outbound, address: string, now: Temporal.Instant, asking: Counting): Promise<number> {
    const rules = await this.#rulesOf(outbound, new URL(address).origin, now, asking)
    const seconds = rules?.getCrawlDelay(agentName) ?? 0
    return Math.min(Math.max(seconds, 0), longestDelay) * 1000
  }

  async #rulesOf(outbound: Outbound, origin: string, now: Temporal.Instant, asking: Counting): Promise<Robot | null> {
    const known = this.#known.get(origin)
    if (known && Temporal.Instant.compare(now, known.until) < 0) return known.rules
    const fetched = await outbound.fetch(`${origin}/robots.txt`, {
      beginning: true,
      maxBytes: mostBytes,
      timeoutMs: 5000,
    })
    asking.note(fetched)
    const body = fetched.ok && fetched.status === 200 ? textOf(fetched.body) : ''
    const isForUs = namesUs.test(body) || (this.#everybody && namesAll.test(body))
    const rules = isForUs ? robotsParser(`${origin}/robots.txt`, body) : null
    this.#known.delete(origin)
    if (this.#known.size >= mostOrigins) this.#forgetOldest()
    // A server that does not answer now is asked again soon: it may have something to say.
    this.#known.set(origin, { rules, until: now.add(fetched.ok ? day : { hours: 1 }) })
    return rules
  }

  #forgetOldest(): void {
    for (const origin of this.#known.keys()) {
      this.#known.delete(origin)
      return
    }
  }
}

const namesUs = /^[ \t]*user-agent[ \t]*:[ \t]*chatterie\b/im
const namesAll = /^[ \t]*user-agent[ \t]*:[ \t]*\*/im
