import type { TellsFigures } from '../operations/index.ts'
import { healthStates } from './health.ts'
import { allHealth, latenessNow } from './keeping/queries.ts'

/** How late checks are, and how many services are in each state. */
export const monitoringFigures: TellsFigures = async (db, now) => {
  const { due, seconds } = await latenessNow(db, now)
  const states = Map.groupBy(await allHealth(db), ({ state }) => state)
  return [
    { name: 'checks_due', help: 'Checks that nobody has begun yet.', value: due },
    { name: 'check_lateness_seconds', help: 'By how much the most late of them is late.', value: seconds },
    ...healthStates.map((state) => ({
      ...{ name: 'services', help: 'Services that are watched, by state.', of: { state } },
      value: states.get(state)?.length ?? 0,
    })),
  ]
}
