import type { Clock } from '../../platform/clock.ts'
import type { Database } from '../../platform/database/index.ts'
import type { Log } from '../../platform/log.ts'
import type { Outbound } from '../../platform/outbound/index.ts'
import { inMaintenance, onStateChange } from './incidents/index.ts'
import { openProbes } from './probes/open-probes.ts'
import { openWatching, type Watching } from './watching/round.ts'

interface Opening {
  outbound: Outbound
  clock: Clock
  /** Addresses that answer whenever our own network works. */
  canaries: readonly string[]
  log: Log
}

/** Watches the services of the register over the network: `round` is called once a second. */
export function openMonitoring(db: Database, { outbound, clock, canaries, log }: Opening): Watching {
  return openWatching(db, {
    ...openProbes(clock),
    ...{ outbound, canaries, log },
    ...{ inMaintenance, onStateChange, share: Math.random },
  })
}
