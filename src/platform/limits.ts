import { createHmac, randomBytes } from 'node:crypto'
import { isIPv6 } from 'node:net'

const mostVisitors = 100_000

/** How often one visitor may do a thing. Counted in memory under a keyed hash, with a key thrown away each day. */
export class Limits {
  #key = randomBytes(32)
  #day = ''
  readonly #counts = new Map<string, { since: number; count: number }>()
  readonly #now: () => Temporal.Instant

  constructor(now: () => Temporal.Instant) {
    this.#now = now
  }

  /** Counts one more; says in how many seconds to come back when that is too many within the hour. */
  count(visitor: string, what: string, perHour: number): { allowed: true } | { allowed: false; retryAfter: number } {
    const now = this.#now()
    const today = now.toString().slice(0, 10)
    if (today !== this.#day) this.#forget(today)
    const name = createHmac('sha256', this.#key)
      .update(`${what}\n${networkOf(visitor)}`)
      .digest('base64url')
    const hour = 3_600_000
    const bucket = this.#counts.get(name)
    if (!bucket || now.epochMilliseconds - bucket.since >= hour) {
      this.#counts.delete(name)
      const [oldest] = this.#counts.keys()
      if (oldest !== undefined && this.#counts.size >= mostVisitors) this.#counts.delete(oldest)
      this.#counts.set(name, { since: now.epochMilliseconds, count: 1 })
      return { allowed: true }
    }
    if (bucket.count >= perHour)
      return { allowed: false, retryAfter: Math.ceil((bucket.since + hour - now.epochMilliseconds) / 1000) }
    bucket.count++
    return { allowed: true }
  }

  #forget(today: string): void {
    this.#key = randomBytes(32)
    this.#day = today
    this.#counts.clear()
  }
}

/** A household has a whole IPv6 network: /56. */
export function networkOf(address: string): string {
  if (!isIPv6(address)) return address
  const mapped = /^::ffff:(\d+\.\d+\.\d+\.\d+)$/i.exec(address)
  if (mapped?.[1]) return mapped[1]
  const [head = '', tail = ''] = address.toLowerCase().split('%')[0]?.split('::') ?? []
  const first = head.split(':').filter(Boolean)
  const last = tail.split(':').filter(Boolean)
  const groups = [...first, ...Array<string>(Math.max(0, 8 - first.length - last.length)).fill('0'), ...last]
  const [a, b, c, d] = groups.map((group) => group.padStart(4, '0'))
  return `${a}:${b}:${c}:${d?.slice(0, 2)}00/56`
}
