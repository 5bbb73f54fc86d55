import { openReporting } from './features/monitoring/index.ts'
import { systemClock } from './platform/clock.ts'
import type { Log } from './platform/log.ts'
import { openOutbound, userAgentOf } from './platform/outbound/index.ts'

interface Reporting {
  /** The site that is reported to. */
  to: string
  key: string
}

/** A worker without a database: it looks at what another site asks it to, from here, until it is stopped. */
export async function reportUntilStopped({ to, key }: Reporting, log: Log): Promise<void> {
  const outbound = openOutbound({ userAgent: userAgentOf(to) })
  const reporter = openReporting({ to, key, outbound, clock: systemClock, log })
  let working: Promise<void> | undefined
  const clock = setInterval(() => {
    working ??= reporter
      .round(systemClock())
      .catch((error: Error) => log('worker.failed', { error: error.message }))
      .finally(() => {
        working = undefined
      })
  }, 1000)
  log('reporting', { to })
  await new Promise((resolve) => {
    for (const signal of ['SIGTERM', 'SIGINT'] as const) process.once(signal, resolve)
  })
  clearInterval(clock)
  await working
  await outbound.close()
  log('stopped')
}
