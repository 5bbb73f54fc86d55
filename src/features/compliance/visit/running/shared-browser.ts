import { setTimeout as pause } from 'node:timers/promises'

/** What can be started again, such as a browser. */
export interface Startable {
  isConnected(): boolean
  close(): Promise<void>
}

interface Running<One> {
  started: Promise<One>
  looks: number
  /** Two looks were at it at once: when it breaks, nobody knows who broke it. */
  isShared: boolean
}

const closingMs = 3000

/**
 * One browser for all looks, until it breaks: the next look gets a new one. Who was beside the look that broke it looks
 * again, each in a browser of its own, one after the other: there who breaks it hits nobody else.
 */
export class SharedBrowser<One extends Startable> {
  readonly #start: () => Promise<One>
  readonly #idleMs: number
  #running: Running<One> | null = null
  #idle: NodeJS.Timeout | undefined
  #alone: Promise<unknown> = Promise.resolve()
  constructor(start: () => Promise<One>, idleMs: number) {
    this.#start = start
    this.#idleMs = idleMs
  }

  /** Refused where none can be started. */
  async use<Seen extends { isUsable: boolean }>(look: (one: One) => Promise<Seen>): Promise<Seen> {
    const running = await this.#usable()
    try {
      const seen = await look(await running.started).catch(() => null)
      if (seen?.isUsable) return seen
      this.#drop(running)
      if (seen && !running.isShared) return seen
    } catch (error) {
      this.#drop(running)
      throw error
    } finally {
      this.#left(running)
    }
    const again = this.#alone.then(() => this.#lookAlone(look))
    this.#alone = again.catch(() => {})
    return again
  }

  async close(): Promise<void> {
    clearTimeout(this.#idle)
    const running = this.#running
    this.#running = null
    if (running) await closed(running.started)
  }

  async #usable(): Promise<Running<One>> {
    clearTimeout(this.#idle)
    const known = this.#running
    if (
      known &&
      !(await known.started.then(
        (one) => one.isConnected(),
        () => false,
      ))
    )
      this.#drop(known)
    this.#running ??= { started: this.#start(), looks: 0, isShared: false }
    this.#running.looks += 1
    if (this.#running.looks > 1) this.#running.isShared = true
    return this.#running
  }

  #drop(running: Running<One>): void {
    if (this.#running === running) this.#running = null
    void closed(running.started)
  }

  #left(running: Running<One>): void {
    running.looks -= 1
    if (running.looks > 0) return
    running.isShared = false
    if (this.#running === running) this.#idle = setTimeout(() => void this.close(), this.#idleMs).unref()
  }

  async #lookAlone<Seen>(look: (one: One) => Promise<Seen>): Promise<Seen> {
    const started = this.#start()
    try {
      return await look(await started)
    } finally {
      await closed(started)
    }
  }
}

/** One that does not close is not waited for. */
async function closed(started: Promise<Startable>): Promise<void> {
  const closing = started.then((one) => one.close()).catch(() => {})
  await Promise.race([closing, pause(closingMs, undefined, { ref: false })])
}
