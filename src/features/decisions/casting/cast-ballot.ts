import {
  atomically,
  type Database,
  type Id,
  takeTurns,
  toInstant,
  toJson,
  yesNo,
} from '../../../platform/database/index.ts'
import { conflict, forbidden, invalid, notFound } from '../../../platform/errors.ts'
import { type By, hosterById } from '../../hosters/index.ts'
import { recordChange } from '../../journal/index.ts'
import type { Decision } from '../decision.ts'
import { openedDecision } from '../opening/opened-decision.ts'
import { isPhrase, newPhrase, type Receipt, receiptOf } from '../secret/secret.ts'
import { checkedBallot, reasonOf, type Said } from './checked-ballot.ts'
import { slotFor } from './slots.ts'
import { type WayToCast, wayToCast } from './way-to-cast.ts'
import { writeBallot } from './write-ballot.ts'
import '../tables.ts'

export interface Casting extends Said {
  decisionId: Id
  hosterId: Id
  /** The phrase of a secret ballot, when its caster makes one up. */
  secret?: string
}

/** Casts a hoster's ballot, or replaces it: one hoster, one ballot. A secret one gives a receipt, and only once. */
export function castBallot(db: Database, by: By, casting: Casting): Promise<{ receipt: Receipt | null }> {
  return atomically(db, async (db) => {
    await takeTurns(db, 'participation')
    const decision = await openedDecision(db, casting.decisionId, by.now)
    const { way, personId } = await wayOf(db, by, decision, casting.hosterId)
    const ballot = checkedBallot(decision, casting)
    const phrase = decision.secret ? phraseOf(casting) : null
    const { standing, slot } = await slotFor(db, { decision, personId, hosterId: casting.hosterId })
    const byMandateOfHosterId = way.byMandateOf?.id ?? null
    const isOwn = standing !== null && standing.byMandateOfHosterId === null
    if (isOwn && byMandateOfHosterId !== null) throw conflict('decisions.own-ballot-stands')
    const receipt = phrase === null ? null : receiptOf(decision, way.hoster, phrase)
    const cast = { decisionId: decision.id, hosterId: way.hoster.id }
    await writeBallot(db, {
      participation: { ...cast, byPersonId: personId, slot, byMandateOfHosterId, castAt: toInstant(by.now) },
      ballot: { ...cast, ballot: toJson(ballot), token: receipt?.token ?? null, resolved: yesNo(false) },
      reason: reasonOf(casting),
      isFirst: standing === null,
    })
    await record(db, { decision, way, personId, isFirst: standing === null }, by.now)
    return { receipt }
  })
}

function phraseOf({ secret }: Casting): string {
  const phrase = secret?.normalize('NFC').trim() || newPhrase()
  if (!isPhrase(phrase)) throw invalid('secret', 'decisions.phrase-wrong')
  return phrase
}

async function wayOf(db: Database, { actor }: By, decision: Decision, hosterId: Id) {
  if (actor.kind !== 'person') throw forbidden('decisions.not-your-vote')
  const { personId } = actor
  const way = await wayToCast(db, { personId, hosterId }, decision)
  if (!way) throw forbidden(await whyNot(db, decision, hosterId))
  return { way, personId }
}

async function whyNot(db: Database, decision: Decision, hosterId: Id) {
  if (!(await hosterById(db, hosterId))) throw notFound('hosters.hoster-not-found')
  return decision.withoutHosterIds.includes(hosterId) ? 'decisions.about-itself' : 'decisions.not-your-vote'
}

interface Cast {
  decision: Decision
  way: WayToCast
  personId: Id
  isFirst: boolean
}

/** That it was cast and by whom is the hoster's own history; what it says is nowhere but in the ballot. */
async function record(db: Database, { decision, way, personId, isFirst }: Cast, now: Temporal.Instant) {
  const { hoster, byMandateOf } = way
  const change = {
    actor: { kind: 'person', personId, forHosterId: (byMandateOf ?? hoster).id },
    verb: isFirst ? 'ballot.cast' : 'ballot.replaced',
    subject: { kind: 'decision', id: decision.id },
    hosterId: hoster.id,
    before: null,
    after: byMandateOf === null ? null : { byMandateOf: byMandateOf.slug },
    visibility: 'private',
  } as const
  await recordChange(db, change, now)
}
