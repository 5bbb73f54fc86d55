import type { Database, Id } from '../../../platform/database/index.ts'
import { type FindingKept, findingsOf } from '../looking/index.ts'

/** What one check found on a service, as everybody may read it; undefined where nobody looked. */
export async function findingOnService(
  db: Database,
  { check, serviceId, hosterId }: { check: string; serviceId: Id; hosterId: Id },
  now: Temporal.Instant,
): Promise<FindingKept | undefined> {
  const only = { check, place: serviceId }
  const findings = await findingsOf(db, hosterId, { now, public: true, withoutEvidence: true, only })
  return findings.find(({ service, result }) => service?.id === serviceId && result)
}
