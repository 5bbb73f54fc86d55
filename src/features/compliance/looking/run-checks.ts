import type { Log } from '../../../platform/log.ts'
import type { Check } from '../check.ts'
import type { Found } from '../finding.ts'
import type { Visited } from '../visit/visited.ts'

/**
 * What all checks say of a visit. One that breaks down is our fault: it is told to the log, and takes no other with it.
 */
export async function runChecks(
  checks: readonly Check[],
  visited: Visited,
  log: Log,
): Promise<Map<string, Found[] | null>> {
  const founds = new Map<string, Found[] | null>()
  for (const check of checks) founds.set(check.name, await lookedWith(check, visited, log))
  return founds
}

async function lookedWith({ name, look }: Check, visited: Visited, log: Log): Promise<Found[] | null> {
  try {
    return await look(visited)
  } catch (error) {
    const why = error instanceof Error ? (error.stack ?? error.message) : String(error)
    log('check.failed', { check: name, hoster: visited.hoster.slug, error: why.slice(0, 2000) })
    return null
  }
}
