import type { Database, Id } from '../../../../platform/database/index.ts'
import { notFound } from '../../../../platform/errors.ts'
import { type CharterInForce, charterInForce } from '../../../charter/index.ts'
import { type Decision, decisionsById } from '../../../decisions/index.ts'
import { mayActFor } from '../../../delegates/index.ts'
import { type Hoster, hosterById } from '../../../hosters/index.ts'
import { type Restriction, whyHidden } from '../../../moderation/index.ts'
import { todayIn } from '../as-whom.ts'
import { proposerOf } from './may-propose.ts'
import { findSanction, sanctionsOf } from './queries.ts'
import { mayBeAppealed, type Sanction, stageOf, stands, takesBack } from './sanction.ts'
import { mayWithdraw } from './withdraw-sanction.ts'

/** What the page of one shows, and what its reader may do there. */
export interface SanctionShown {
  sanction: Sanction
  hoster: Hoster
  /** The hoster of the member that asks for it. */
  proposer: Hoster | null
  decision: Decision | null
  /** What it takes back, and what came after it. */
  others: Sanction[]
  charter: CharterInForce | null
  /** Why its texts are not shown. */
  hidden: { reasons: Restriction | null; reply: Restriction | null }
  may: { reply: boolean; withdraw: boolean; appeal: boolean; lift: boolean }
}

export async function sanctionShown(
  db: Database,
  id: Id,
  { personId, now }: { personId: Id | null; now: Temporal.Instant },
): Promise<SanctionShown> {
  const sanction = await findSanction(db, id)
  const hoster = await hosterById(db, sanction.hosterId)
  if (!hoster) throw notFound('hosters.hoster-not-found')
  const all = await sanctionsOf(db, hoster.id)
  const [decision = null] = sanction.decisionId === null ? [] : await decisionsById(db, [sanction.decisionId])
  return {
    ...{ sanction, hoster, decision },
    proposer:
      sanction.by === 'member' && sanction.byHosterId ? ((await hosterById(db, sanction.byHosterId)) ?? null) : null,
    others: all.filter((other) => other.id === sanction.ofId || other.ofId === sanction.id),
    charter: await charterInForce(db, await todayIn(db, now)),
    hidden: await hiddenIn(db, id),
    may: personId === null ? none : await allowed(db, { sanction, hoster, all }, { personId, now }),
  }
}

async function hiddenIn(db: Database, id: Id): Promise<SanctionShown['hidden']> {
  const [asked, reply] = [
    { kind: 'sanction', id },
    { kind: 'sanction-reply', id },
  ]
  const why = await whyHidden(db, [asked, reply])
  return { reasons: why(asked, 'sanction'), reply: why(reply, 'sanction-reply') }
}

const none = { reply: false, withdraw: false, appeal: false, lift: false }

async function allowed(
  db: Database,
  { sanction, hoster, all }: { sanction: Sanction; hoster: Hoster; all: Sanction[] },
  { personId, now }: { personId: Id; now: Temporal.Instant },
) {
  const by = { actor: { kind: 'person', personId, forHosterId: null }, now } as const
  const isOwn = await mayActFor(db, { personId }, hoster.id)
  const isHeard = stageOf(sanction) === 'heard' && !takesBack(sanction)
  const kind = sanction.kind === 'exclusion' ? 'exclusion' : 'suspension'
  const isFree = all.every((other) => other.outcome !== null || other.withdrawnAt !== null)
  return {
    reply: isOwn && isHeard,
    withdraw: isHeard && (await mayWithdraw(db, sanction, by)),
    appeal: isOwn && isFree && mayBeAppealed(sanction, all, now),
    lift: isFree && stands(sanction) && (await proposerOf(db, by, { hoster, kind })) !== null,
  }
}
