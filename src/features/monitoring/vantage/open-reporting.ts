import type { Clock } from '../../../platform/clock.ts'
import type { Log } from '../../../platform/log.ts'
import { homeAt, type Outbound } from '../../../platform/outbound/index.ts'
import { openProbes } from '../probes/open-probes.ts'
import { keyHeader } from './policy.ts'
import { openReporter, type Reporter } from './reporter.ts'

interface Opening {
  /** The site that is reported to, and the key that it gave. */
  to: string
  key: string
  outbound: Outbound
  clock: Clock
  log: Log
}

/** This place looks for another site, with the same probes as that one. */
export function openReporting({ to, key, outbound, clock, log }: Opening): Reporter {
  const { lookAtHealth } = openProbes(clock)
  return openReporter({ home: homeAt(to, { [keyHeader]: key }), outbound, lookAtHealth, log })
}
