import type { Fetched } from '../../../platform/outbound/index.ts'

/** What one visit may cost the other side, and us: hosts that answer after 14 seconds each time take long. */
export const usualAllowance = { requests: 300, bytes: 60 * 1024 * 1024, ms: 15 * 60_000 }

/** Counts what a visit asks, and says when it is enough. */
export class Allowance {
  requests = 0
  bytes = 0
  readonly #began = performance.now()
  constructor(readonly most = usualAllowance) {}

  get isUsedUp(): boolean {
    const { requests, bytes, ms } = this.most
    return this.requests >= requests || this.bytes >= bytes || performance.now() - this.#began >= ms
  }

  /** Less than a third is gone: nobody has to wait for what matters more. */
  get isPlenty(): boolean {
    const { requests, bytes, ms } = this.most
    const isLess = (used: number, most: number) => 3 * used < most
    return isLess(this.requests, requests) && isLess(this.bytes, bytes) && isLess(performance.now() - this.#began, ms)
  }

  note(fetched: Fetched): void {
    this.requests += fetched.redirects.length + 1
    if (fetched.ok) this.bytes += fetched.body.length
  }
}
