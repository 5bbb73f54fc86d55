import { type Database, fromJson, type Instant, toInstant, toJson } from '../../../../platform/database/index.ts'
import { isAdopted, type WhenClosed } from '../../../decisions/index.ts'
import { type By, beginPeriod, byMachine, endPeriod, type Hoster, hosterById } from '../../../hosters/index.ts'
import { recordChange } from '../../../journal/index.ts'
import { todayIn } from '../as-whom.ts'
import { lastDeparture } from '../departure/queries.ts'
import { endWelcomes } from '../welcome/end-welcome.ts'
import { findSanction } from './queries.ts'
import { type Sanction, takesBack } from './sanction.ts'
import { tellOfSanction } from './tell.ts'
import '../tables.ts'

/** What members decided about one of them is done in the closing itself: its period ends, or goes on. */
export const sanctionClosed: WhenClosed = async (db, { decision, outcome }, now) => {
  if (decision.about?.kind !== 'sanction') return
  const sanction = await findSanction(db, decision.about.id)
  const hoster = await hosterById(db, sanction.hosterId)
  if (!hoster || sanction.outcome !== null) return
  const by = byMachine('sanctions', now)
  const became = isAdopted(outcome) ? 'adopted' : 'rejected'
  await db
    .updateTable('sanction')
    .set({ outcome: became, decidedAt: toInstant(now), openFor: null })
    .where('id', '=', sanction.id)
    .execute()
  const day = await dayOf(db, { hoster, closesAt: decision.closesAt })
  if (became === 'adopted')
    await (takesBack(sanction) ? goOn(db, { sanction, day }, by) : end(db, { sanction, hoster, day }, by))
  const { id, hosterId, kind } = sanction
  const change = { actor: by.actor, verb: `sanction.${became}`, subject: { kind: 'sanction', id }, hosterId } as const
  await recordChange(db, { ...change, before: null, after: null, visibility: 'public' }, now)
  await tellOfSanction(db, { id, hoster, kind, what: became }, by)
}

/** The day on which the vote closed, though the site was down then; later, where something began since. */
async function dayOf(db: Database, { hoster, closesAt }: { hoster: Hoster; closesAt: Instant }): Promise<string> {
  const day = await todayIn(db, Temporal.Instant.from(closesAt))
  const later = hoster.periods.flatMap(({ from }) => (from !== null && from > day ? from : []))
  return later.toSorted().at(-1) ?? day
}

interface Ended {
  sanction: Sanction
  hoster: Hoster
  day: string
}

async function end(db: Database, { sanction, hoster, day }: Ended, by: By): Promise<void> {
  const present = hoster.periods.findLast(({ to }) => to === null || to > day)
  if (!present) return
  await endPeriod(db, hoster.id, { to: day, reason: null }, by)
  await endWelcomes(db, { hosterId: hoster.id }, by)
  await db
    .updateTable('sanction')
    .set({ was: toJson(present) })
    .where('id', '=', sanction.id)
    .execute()
}

/** The hoster is again what it was before the decision that is taken back. */
async function goOn(db: Database, { sanction: { ofId }, day }: Omit<Ended, 'hoster'>, by: By): Promise<void> {
  const row =
    ofId === null ? undefined : await db.selectFrom('sanction').selectAll().where('id', '=', ofId).executeTakeFirst()
  if (!row) return
  await db
    .updateTable('sanction')
    .set({ liftedAt: toInstant(by.now) })
    .where('id', '=', row.id)
    .execute()
  if (row.was === null) return
  const { state, litter, mentor, to, charterVersion = null } = fromJson(row.was)
  const hoster = await hosterById(db, row.hosterId)
  // Admitted again meanwhile: there is nothing to go on with.
  if (hoster?.periods.some(({ state, to }) => state !== 'incubating' && (to === null || to > day))) return
  const left = await lastDeparture(db, { hosterId: row.hosterId, serviceId: null })
  // It was leaving, and has not thought better of it.
  const leaves = left !== null && left.endsOn === to ? to : null
  if (leaves !== null && leaves <= day) return
  await beginPeriod(db, row.hosterId, { state, litter, from: day, mentor, charterVersion }, by)
  if (leaves !== null) await endPeriod(db, row.hosterId, { to: leaves, reason: null }, by)
}
