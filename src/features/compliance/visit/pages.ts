import type { Outbound, Unreached, Wish } from '../../../platform/outbound/index.ts'
import { Robots } from '../../monitoring/index.ts'
import type { Allowance } from './allowance.ts'
import { Pace } from './pace.ts'
import { pageFrom } from './page-from.ts'
import { bounds, type Page } from './visited.ts'

const wish: Wish = {
  ...{ maxBytes: bounds.pageBytes, beginning: true, timeoutMs: 15_000 },
  accept: 'text/html,application/xhtml+xml,*/*;q=0.8',
}

const mostSilences = 3
const silent: ReadonlySet<Unreached> = new Set(['dns', 'refused', 'timeout'] as const)

export interface Asking {
  outbound: Outbound
  allowance: Allowance
  clock: () => Temporal.Instant
  wait: Wait
}

/** Lets so many milliseconds pass. */
export type Wait = (ms: number) => Promise<unknown>

/** The pages of one visit: each asked once, where `robots.txt` lets us, as long as the allowance lasts. */
export class Pages {
  readonly #asking: Asking
  readonly #robots = new Robots({ everybody: true })
  readonly #pace = new Pace()
  readonly #known = new Map<string, Promise<Page>>()
  /** How often a host said nothing: it is not knocked at for ever. */
  readonly #silences = new Map<string, { why: Unreached; times: number }>()
  constructor(asking: Asking) {
    this.#asking = asking
  }

  at(address: string): Promise<Page> {
    const asked = address.split('#', 1)[0] ?? address
    const known = this.#known.get(asked) ?? this.#ask(asked)
    this.#known.set(asked, known)
    return known
  }

  /** Where somebody is led who leaves the s of https away: a page that was asked already, so `robots.txt` lets us. */
  async withoutTls(address: string): Promise<Page> {
    const asked = address.replace(/^https:/, 'http:').split('#', 1)[0] ?? address
    await this.#turnAt(address)
    return this.#get(asked, { maxBytes: 1024 })
  }

  /** Whether `robots.txt` keeps us away from an address of the web. */
  refuses(address: string): Promise<boolean> {
    const { outbound, allowance, clock } = this.#asking
    return this.#robots.refuses(outbound, address, clock(), allowance)
  }

  async #ask(asked: string): Promise<Page> {
    if (!/^https?:$/.test(URL.parse(asked)?.protocol ?? '')) return { ok: false, asked, why: 'bad-url' }
    if (this.#asking.allowance.isUsedUp) return { ok: false, asked, why: 'too-many' }
    if (await this.refuses(asked)) return { ok: false, asked, why: 'robots' }
    await this.#turnAt(asked)
    return this.#get(asked)
  }

  async #get(asked: string, wanted: Wish = {}): Promise<Page> {
    const { outbound, allowance, clock } = this.#asking
    if (allowance.isUsedUp) return { ok: false, asked, why: 'too-many' }
    const { hostname } = new URL(asked)
    const before = this.#silences.get(hostname)
    if (before && before.times >= mostSilences) return { ok: false, asked, why: before.why }
    let isKeptAway = false
    const mayFollow = async (next: string) => {
      isKeptAway = await this.refuses(next)
      return !isKeptAway
    }
    const fetched = await outbound.fetch(asked, { ...wish, ...wanted, mayFollow })
    allowance.note(fetched)
    if (isKeptAway) return { ok: false, asked, why: 'robots' }
    if (!fetched.ok && silent.has(fetched.reason))
      this.#silences.set(hostname, { why: fetched.reason, times: (before?.times ?? 0) + 1 })
    return pageFrom(asked, fetched, clock())
  }

  /** Waits as long as the host wishes. */
  async #turnAt(address: string): Promise<void> {
    const { outbound, allowance, clock, wait } = this.#asking
    const every = await this.#robots.delay(outbound, address, clock(), allowance)
    if (every > 0) await wait(this.#pace.take(new URL(address).hostname, every, performance.now()))
  }
}
