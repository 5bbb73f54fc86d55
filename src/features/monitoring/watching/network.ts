/** What one check told of the network: whether a host answered at all. */
export interface Heard {
  host: string
  /** Nothing came, and it may be our fault. */
  failed: boolean
  /** It was down already: it tells nothing new. */
  wasDown: boolean
  at: Temporal.Instant
}

const window = Temporal.Duration.from({ seconds: 60 })
const fewestHosts = 8
const longSilence = Temporal.Duration.from({ seconds: 30 })
/** Silent for so long while others answered lately: it is that host that is out, and not us. */
const silentFor = Temporal.Duration.from({ minutes: 30 })
const lately = Temporal.Duration.from({ minutes: 10 })

/** Whether our own network works, judged by who answered in the last minute. */
export class Network {
  readonly #heard = new Map<string, Heard>()
  readonly #failingSince = new Map<string, Temporal.Instant>()
  #answers: Pick<Heard, 'host' | 'at'>[] = []
  #gapSince: Temporal.Instant | null
  #provenAt: Temporal.Instant | null = null
  readonly #hasCanaries: boolean

  /** `gapSince`: a gap that was open when another process ended. Where there are canaries, they decide. */
  constructor(gapSince: Temporal.Instant | null = null, hasCanaries = false) {
    this.#gapSince = gapSince
    this.#hasCanaries = hasCanaries
  }

  /** Since when our network is out; null while it works. */
  get gapSince(): Temporal.Instant | null {
    return this.#gapSince
  }

  hear(heard: Heard): void {
    const { host, failed, wasDown, at } = heard
    if (failed && !wasDown && !this.#failingSince.has(host)) this.#failingSince.set(host, at)
    if (!failed || wasDown) this.#failingSince.delete(host)
    if (!failed) this.#noteAnswer(heard)
    if (!failed || !wasDown) this.#heard.set(host, heard)
  }

  /** Whether one of the canaries sang; where all stay silent, it is our network. */
  hearCanaries(sang: boolean, now: Temporal.Instant): void {
    if (sang) this.#noteAnswer({ host: 'canary', at: now })
    else this.#gapSince ??= now
    this.#provenAt = sang ? now : null
  }

  /** Opens or closes the gap by what was heard in the last minute. */
  judge(now: Temporal.Instant): void {
    this.#forget(now)
    const failed = [...this.#heard.values()].filter((heard) => heard.failed && !this.#isOutItself(heard, now))
    const isMost = failed.length > 0 && failed.length * 2 >= this.#heard.size && this.#provenAt === null
    if (this.#gapSince) this.#gapSince = isMost || this.#isSilent(this.#gapSince) ? this.#gapSince : null
    else if (isMost && this.#heard.size >= fewestHosts && !this.#hasCanaries) this.#gapSince = earliest(failed)
  }

  /** Whether another host answered since then: our network works, and did. */
  hasWitness(host: string, since: Temporal.Instant): boolean {
    return this.#answers.some((answer) => answer.host !== host && isAfter(answer.at, since))
  }

  #isSilent(since: Temporal.Instant): boolean {
    return !this.#answers.some(({ at }) => isAfter(at, since))
  }

  #isOutItself({ host }: Heard, now: Temporal.Instant): boolean {
    const since = this.#failingSince.get(host)
    return since !== undefined && isAfter(now.subtract(silentFor), since) && this.hasWitness(host, now.subtract(lately))
  }

  #noteAnswer({ host, at }: Pick<Heard, 'host' | 'at'>): void {
    // The first answer after a long silence of all tells that it is over; one among many failures does not.
    const since = this.#gapSince
    if (since && this.#isSilent(since) && isAfter(at, since.add(longSilence))) this.#heard.clear()
    // Of two hosts, one is another than any that is asked about.
    this.#answers = [{ host, at }, ...this.#answers.filter((answer) => answer.host !== host)].slice(0, 2)
  }

  /** What is older than the window, or lies in the future because the clock was set back. */
  #forget(now: Temporal.Instant): void {
    const isPresent = (at: Temporal.Instant) => !isAfter(at, now) && !isAfter(now.subtract(window), at)
    for (const [host, { at }] of this.#heard) if (!isPresent(at)) this.#heard.delete(host)
    for (const [host, since] of this.#failingSince) if (isAfter(since, now)) this.#failingSince.set(host, now)
    this.#answers = this.#answers.filter(({ at }) => !isAfter(at, now))
    if (this.#provenAt && !isPresent(this.#provenAt)) this.#provenAt = null
    if (this.#gapSince && isAfter(this.#gapSince, now)) this.#gapSince = now
  }
}

const isAfter = (one: Temporal.Instant, other: Temporal.Instant): boolean => Temporal.Instant.compare(one, other) > 0

const earliest = (heard: Heard[]): Temporal.Instant | null =>
  heard.map(({ at }) => at).sort(Temporal.Instant.compare)[0] ?? null
