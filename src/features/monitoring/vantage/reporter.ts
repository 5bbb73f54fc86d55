import { z } from 'zod'
import { paths } from '../../../paths.ts'
import { toInstant } from '../../../platform/database/index.ts'
import type { Log } from '../../../platform/log.ts'
import type { Outbound, PostHome } from '../../../platform/outbound/index.ts'
import type { LookAtHealth } from '../watching/means.ts'
import { Network } from '../watching/network.ts'
import { mayBeOurs } from '../watching/severity.ts'
import { mostReports, type Report, reportable } from './report.ts'
import type { Assigned } from './targets.ts'

interface Means {
  home: PostHome
  outbound: Outbound
  lookAtHealth: LookAtHealth
  log: Log
}

export interface Reporter {
  /** Once a second: sends what was seen, and every five seconds asks what to look at. */
  round(now: Temporal.Instant): Promise<void>
  /** Waits for all that is in the air: for tests. */
  settled(): Promise<void>
}

/** A place that looks for a site: it keeps nothing, and knows only what it is asked. */
export const openReporter = (means: Means): Reporter => new Place(means)

const askEvery = Temporal.Duration.from({ seconds: 5 })
const mostUnsent = 200

const Assignments = z.object({
  targets: z
    .array(
      z.object({
        serviceId: z.string(),
        hosterId: z.string(),
        address: z.url({ protocol: /^https?$/ }),
        program: z.string().nullable(),
        check: z.number().int(),
        lockedUntil: z.string().nullable(),
      }),
    )
    .max(200),
})

class Place implements Reporter {
  readonly #means: Means
  readonly #network = new Network()
  readonly #inTheAir = new Map<string, Promise<void>>()
  #unsent: Report[] = []
  #now: Temporal.Instant | null = null
  #askedAt: Temporal.Instant | null = null

  constructor(means: Means) {
    this.#means = means
  }

  async round(now: Temporal.Instant): Promise<void> {
    this.#now = now
    this.#network.judge(now)
    await this.#send()
    if (this.#askedAt && Temporal.Duration.compare(now.since(this.#askedAt).abs(), askEvery) < 0) return
    this.#askedAt = now
    for (const target of await this.#assigned()) if (!this.#inTheAir.has(target.serviceId)) this.#look(target)
  }

  async settled(): Promise<void> {
    await Promise.all(this.#inTheAir.values())
  }

  async #assigned(): Promise<Assigned[]> {
    const most = Math.max(0, mostReports - this.#inTheAir.size)
    const answer = await this.#means.home(paths.common.vantageTargets.href(), { most })
    const read = Assignments.safeParse(answer?.body)
    if (!read.success) this.#means.log('vantage.no-targets', { status: answer?.status ?? null })
    return read.success ? read.data.targets : []
  }

  #look(target: Assigned): void {
    const { outbound, lookAtHealth, log } = this.#means
    const looking = lookAtHealth(outbound, target)
      .then((sighting) => {
        const at = this.#now
        if (!at) return
        const failed = mayBeOurs(sighting.reason)
        const { host } = new URL(target.address)
        if (sighting.requests > 0) this.#network.hear({ host, failed, wasDown: false, at })
        this.#network.judge(at)
        // What failed while its own network is out says nothing of others.
        const isOurs = failed && this.#network.gapSince !== null
        const { serviceId, lockedUntil } = target
        const seen = isOurs ? null : reportable(sighting)
        this.#unsent = [...this.#unsent, { serviceId, lockedUntil, at: toInstant(at), sighting: seen }].slice(
          -mostUnsent,
        )
      })
      .catch((error: Error) => log('vantage.check-failed', { error: error.message }))
      .finally(() => this.#inTheAir.delete(target.serviceId))
    this.#inTheAir.set(target.serviceId, looking)
  }

  /** What did not get there is sent again; what the site refuses as a whole is left. */
  async #send(): Promise<void> {
    while (this.#unsent.length > 0) {
      const some = this.#unsent.slice(0, mostReports)
      const answer = await this.#means.home(paths.common.vantageReports.href(), { reports: some })
      if (answer?.status !== 200) this.#means.log('vantage.not-reported', { status: answer?.status ?? null })
      if (!answer || answer.status >= 500 || answer.status === 429) return
      this.#unsent = this.#unsent.filter((report) => !some.includes(report))
    }
  }
}
