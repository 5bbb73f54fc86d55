import robotsParser from 'robots-parser'
import type { Outbound } from '../../../platform/outbound/index.ts'
import { type Asking, textOf } from './evidence.ts'

/** As `robots.txt` of others names us. */
export const agentName = 'Chatterie'

const day = Temporal.Duration.from({ hours: 24 })
const mostOrigins = 20_000
const mostBytes = 65_536

/**
 * What `robots.txt` says of us by name, asked once a day of each server. Rules for everybody (`*`) are made for search
 * engines, which read whole sites; they do not bind one request of health.
 */
export class Robots {
  readonly #known = new Map<string, { text: string | null; until: Temporal.Instant }>()

  async refuses(outbound: Outbound, address: string, now: Temporal.Instant, asking: Asking): Promise<boolean> {
    const { origin } = new URL(address)
    const text = await this.#textOf(outbound, origin, now, asking)
    return text !== null && robotsParser(`${origin}/robots.txt`, text).isDisallowed(address, agentName) === true
  }

  async #textOf(outbound: Outbound, origin: string, now: Temporal.Instant, asking: Asking): Promise<string | null> {
    const known = this.#known.get(origin)
    if (known && Temporal.Instant.compare(now, known.until) < 0) return known.text
    const fetched = await outbound.fetch(`${origin}/robots.txt`, {
      beginning: true,
      maxBytes: mostBytes,
      timeoutMs: 5000,
    })
    asking.note(fetched)
    const body = fetched.ok && fetched.status === 200 ? textOf(fetched.body) : ''
    const text = namesUs.test(body) ? body : null
    this.#known.delete(origin)
    if (this.#known.size >= mostOrigins) this.#forgetOldest()
    // A server that does not answer now is asked again soon: it may have something to say.
    this.#known.set(origin, { text, until: now.add(fetched.ok ? day : { hours: 1 }) })
    return text
  }

  #forgetOldest(): void {
    for (const origin of this.#known.keys()) {
      this.#known.delete(origin)
      return
    }
  }
}

const namesUs = /^\s*user-agent\s*:\s*chatterie\b/im
