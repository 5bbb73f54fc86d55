import { atomically, type Database } from '../../../platform/database/index.ts'
import { type FieldError, Refusal } from '../../../platform/errors.ts'
import type { Language } from '../../../platform/i18n/index.ts'
import type { Typed } from '../../../platform/web/index.ts'
import { type Ballot, ballotIn, type CastBy, castTogether, type Decision, errorsIn } from '../../decisions/index.ts'
import type { By } from '../../hosters/index.ts'
import { refusedWith } from '../refused-form.ts'
import type { Voting } from './vote-shown.ts'

interface Casting {
  decisions: readonly Decision[]
  voting: Voting
  typed: Typed
  language: Language
}

/** Fields of a decision on the page of the vote. */
export const nameOf = ({ slug }: Pick<Decision, 'slug'>): string => slug

/**
 * Casts what was chosen for one hoster, all or nothing: what was not chosen is not cast, and what stands already is not
 * cast anew. Gives how many ballots were cast.
 */
export function castBallots(db: Database, { decisions, voting, typed, language }: Casting, by: By): Promise<number> {
  return atomically(db, async (db) => {
    const errors: FieldError[] = []
    const casts: CastBy[] = []
    const names: string[] = []
    for (const decision of decisions) {
      const name = nameOf(decision)
      const { ballot, reason, clauseId } = ballotIn(typed, decision, name)
      const voice = voting.voices.get(decision.id)
      if (ballot === null || !voice) continue
      const said = { ballot, reason: reason.trim(), clauseId }
      if (lacksReason(said)) errors.push({ field: `${name}.reason`, key: 'membership.against-needs-reason' })
      else if (!isSame(said, voice.cast)) {
        casts.push({ by, casting: { decisionId: decision.id, hosterId: voting.hoster.id, ...said, language } })
        names.push(name)
      }
    }
    const ends = await castTogether(db, casts)
    for (const [at, end] of ends.entries())
      if ('refused' in end) errors.push(...refusedOf(end.refused, names[at] ?? ''))
    if (errors.length > 0) throw refusedWith(errors)
    return casts.length
  })
}

/** Who votes against says why: a clause, or words. */
export const lacksReason = ({
  ballot,
  reason,
  clauseId,
}: {
  ballot: Ballot
  reason: string
  clauseId: string | null
}) => 'choice' in ballot && ballot.choice === 'against' && reason === '' && clauseId === null

function isSame(
  { ballot, reason, clauseId }: { ballot: Ballot; reason: string; clauseId: string | null },
  cast: { ballot: Ballot | null; reason: string | null; clauseId: string | null } | null,
): boolean {
  if (!cast?.ballot) return false
  const same = JSON.stringify(ballot) === JSON.stringify(cast.ballot)
  return same && reason === (cast.reason ?? '') && clauseId === cast.clauseId
}

/** What the form is told, where the verb refuses one of its fields; all other refusals go on. */
function refusedOf(refused: Error, name: string): FieldError[] {
  if (!(refused instanceof Refusal) || refused.errors.length === 0) throw refused
  return errorsIn(refused.errors, name)
}
