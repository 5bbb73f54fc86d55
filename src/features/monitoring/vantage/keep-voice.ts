import { type Database, type Id, newId, toInstant, toJson } from '../../../platform/database/index.ts'
import { isGood } from '../watching/severity.ts'
import { learntNothing, type Report } from './report.ts'
import '../tables.ts'

/** What a place saw counts when the site settles; a failure is kept as evidence, with the name of the place. */
export async function keepVoice(db: Database, vantageId: Id, report: Report, now: Temporal.Instant): Promise<void> {
  const { serviceId, sighting } = report
  const at = report.at < toInstant(now) ? report.at : toInstant(now)
  const { state, reason, ms } = sighting ?? { state: 'unknown' as const, reason: null, ms: null }
  const said = { at, state: learntNothing(sighting) ? ('unknown' as const) : state, reason, ms }
  await db
    .insertInto('vantageReport')
    .values({ serviceId, vantageId, ...said })
    .onConflict((clash) => clash.columns(['serviceId', 'vantageId']).doUpdateSet(said))
    .execute()
  if (!sighting || isGood(sighting.state)) return
  const evidence = toJson(sighting.evidence)
  await db
    .insertInto('checkKept')
    .values({ id: newId(), serviceId, at, vantageId, state: sighting.state, reason, ms, evidence })
    .execute()
}
