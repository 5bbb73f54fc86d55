/** Turns at hosts that wish to be asked no faster than they say. Times are milliseconds. */
export class Pace {
  readonly #free = new Map<string, number>()

  /** Takes the next turn at a host; gives how long to wait for it. */
  take(host: string, everyMs: number, now: number): number {
    const at = Math.max(now, this.#free.get(host) ?? now)
    this.#free.set(host, at + everyMs)
    return at - now
  }
}
