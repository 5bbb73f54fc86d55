import { type Id, toInstant, toJson, yesNo } from '../../../platform/database/index.ts'
import { conflict, forbidden, invalid } from '../../../platform/errors.ts'
import type { By } from '../../hosters/index.ts'
import type { Change } from '../../journal/index.ts'
import type { Decision } from '../decision.ts'
import { isPhrase, newPhrase, type Receipt, receiptOf } from '../secret/secret.ts'
import { checkedBallot, reasonOf, type Said } from './checked-ballot.ts'
import { type Standing, slotFor } from './slots.ts'
import type { WayToCast } from './ways-to-cast.ts'
import type { Written } from './write-ballots.ts'

export interface Casting extends Said {
  decisionId: Id
  hosterId: Id
  /** The phrase of a secret ballot, when its caster makes one up. */
  secret?: string
}

/** A ballot, and by whom. */
export interface CastBy {
  by: By
  casting: Casting
}

/** What a caster gets: the receipt of a secret ballot. */
export interface Given {
  receipt: Receipt | null
}

interface Known {
  decision: Decision
  way: WayToCast
  personId: Id
  /** What was cast so far by them, or for the hoster. */
  standing: readonly Standing[]
}

/** What a ballot comes to, once who casts it may: what is written, and the receipt. Refuses it for what it says. */
export function planCast({ by, casting }: CastBy, { decision, way, personId, standing }: Known) {
  const ballot = checkedBallot(decision, casting)
  const receipt = decision.secret ? receiptOf(decision, way.hoster, phraseOf(casting)) : null
  const { before, slot } = slotFor(standing, { decision, personId, hosterId: way.hoster.id })
  const byMandateOfHosterId = way.byMandateOf?.id ?? null
  if (byMandateOfHosterId !== null && before !== null && before.byMandateOfHosterId === null)
    throw conflict('decisions.own-ballot-stands')
  const cast = { decisionId: decision.id, hosterId: way.hoster.id }
  const written: Written = {
    participation: { ...cast, byPersonId: personId, slot, byMandateOfHosterId, castAt: toInstant(by.now) },
    ballot: { ...cast, ballot: toJson(ballot), token: receipt?.token ?? null, resolved: yesNo(false) },
    reason: reasonOf(casting),
    isFirst: before === null,
  }
  return { written, receipt, change: changeOf({ decision, way, personId, isFirst: before === null }), now: by.now }
}

export type Planned = ReturnType<typeof planCast>

/** Who casts: people alone do. */
export function casterOf({ actor }: By): Id {
  if (actor.kind !== 'person') throw forbidden('decisions.not-your-vote')
  return actor.personId
}

function phraseOf({ secret }: Casting): string {
  const phrase = secret?.normalize('NFC').trim() || newPhrase()
  if (!isPhrase(phrase)) throw invalid('secret', 'decisions.phrase-wrong')
  return phrase
}

interface Cast {
  decision: Decision
  way: WayToCast
  personId: Id
  isFirst: boolean
}

/** That it was cast and by whom is the hoster's own history; what it says is nowhere but in the ballot. */
function changeOf({ decision, way, personId, isFirst }: Cast): Change {
  const { hoster, byMandateOf } = way
  return {
    actor: { kind: 'person', personId, forHosterId: (byMandateOf ?? hoster).id },
    verb: isFirst ? 'ballot.cast' : 'ballot.replaced',
    subject: { kind: 'decision', id: decision.id },
    hosterId: hoster.id,
    before: null,
    after: byMandateOf === null ? null : { byMandateOf: byMandateOf.slug },
    visibility: 'private',
  }
}
