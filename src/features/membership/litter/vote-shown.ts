import { type Database, toInstant } from '../../../platform/database/index.ts'
import { standingOf } from '../../compliance/index.ts'
import {
  type Decision,
  type DecisionState,
  decisionsOfBatch,
  mayCastIn,
  type Reason,
  reasonsOf,
  stateOf,
  type Voice,
} from '../../decisions/index.ts'
import { restrictionsOn } from '../../moderation/index.ts'
import type { Line } from '../application/line.ts'
import { applicationsById, versionsOf, type Written } from '../application/queries.ts'
import { type ReviewRead, readReviews } from '../review/hidden.ts'
import { reviewsOf } from '../review/review-queries.ts'
import type { Litter } from './litter.ts'
import { batchOf } from './open-vote.ts'
import type { Round } from './refusal.ts'

/** How many clauses of the charter stand how, as everybody may read it. */
export interface Counted {
  met: number
  notMet: number
  notFound: number
  declared: number
  others: number
}

/** One application on the page of the vote, with what one should know at a glance. */
export interface Voted {
  decision: Decision
  state: DecisionState
  application: Written
  /** Its dossier is hidden by the coordination. */
  isHidden: boolean
  reviews: ReviewRead[]
  /** What the machine said when the dossier was sent. */
  lines: Line[]
  standing: Counted | null
  /** Once it is over. */
  reasons: Reason[]
}

/** What is voted in a litter, in the order of names. */
export async function votedIn(db: Database, litter: Litter, { day, now }: { day: string; now: Temporal.Instant }) {
  const decisions = (await decisionsOfBatch(db, batchOf(litter))).filter(({ withdrawnAt }) => withdrawnAt === null)
  const ids = decisions.flatMap(({ about }) => about?.id ?? [])
  const applications = await applicationsById(db, ids)
  const reviews = await readReviews(db, await reviewsOf(db, ids))
  const voted: Voted[] = []
  for (const decision of decisions) {
    const application = applications.find(({ id }) => id === decision.about?.id)
    if (!application) continue
    voted.push({
      ...{ decision, application, state: stateOf(decision, toInstant(now)) },
      isHidden: (await restrictionsOn(db, [{ kind: 'application', id: application.id }])).length > 0,
      reviews: sentIn(litter, reviews, application),
      lines: (await versionsOf(db, application.id)).at(-1)?.lines ?? [],
      standing: await countedOf(db, application.hosterId, { day, now }),
      reasons: decision.closedAt === null ? [] : await reasonsOf(db, decision.id),
    })
  }
  const byName = new Intl.Collator('fr', { sensitivity: 'base', numeric: true })
  return voted.toSorted((one, other) => byName.compare(one.application.hoster.name, other.application.hoster.name))
}

/** Of the round that was held in this litter. */
function sentIn({ number }: Litter, reviews: readonly ReviewRead[], { id }: Written): ReviewRead[] {
  const own = reviews.filter(({ reviewer, sentAt }) => reviewer.applicationId === id && sentAt !== null)
  const again: Round = `litter-${number}`
  const round = own.some(({ reviewer }) => reviewer.round === again) ? again : 'first'
  return own.filter(({ reviewer }) => reviewer.round === round)
}

async function countedOf(
  db: Database,
  hosterId: string,
  when: { day: string; now: Temporal.Instant },
): Promise<Counted | null> {
  const standing = await standingOf(db, hosterId, { ...when, public: true })
  if (!standing) return null
  const held = standing.clauses.filter(({ clause }) => !clause.unconfirmed)
  const count = (state: string) => held.filter((one) => one.state === state).length
  const said = {
    met: count('met'),
    notMet: count('not-met'),
    notFound: count('not-found'),
    declared: count('declared'),
  }
  return { ...said, others: held.length - said.met - said.notMet - said.notFound - said.declared }
}

/** A hoster for which who asks may vote on what is open, with its voice in each decision. */
export interface Voting {
  hoster: Voice['hoster']
  byMandateOf: Voice['byMandateOf']
  voices: ReadonlyMap<string, Voice>
}

/** For whom somebody may vote now, each with what was cast. */
export async function votingsOf(
  db: Database,
  personId: string,
  voted: readonly Voted[],
  now: Temporal.Instant,
): Promise<Voting[]> {
  const found = new Map<
    string,
    { hoster: Voice['hoster']; byMandateOf: Voice['byMandateOf']; voices: Map<string, Voice> }
  >()
  for (const { decision, state } of voted) {
    if (state !== 'open') continue
    for (const voice of await mayCastIn(db, personId, decision, now)) {
      const { hoster, byMandateOf } = voice
      const voting = found.get(hoster.id) ?? { hoster, byMandateOf, voices: new Map() }
      found.set(hoster.id, voting)
      voting.voices.set(decision.id, voice)
    }
  }
  return [...found.values()]
}
