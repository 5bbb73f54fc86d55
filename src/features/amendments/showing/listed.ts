import type { Database, Instant } from '../../../platform/database/index.ts'
import { type AmendmentHead, type AmendmentState, amendmentStates, type Proposal, stateOf } from '../amendment.ts'
import { carryingsOf, isRunning } from '../carrying/carryings.ts'
import { countChanges } from '../change.ts'
import { hiddenAmong } from '../hidden.ts'
import { lastPublished, proposedOnes } from '../queries.ts'

/** A proposal in a line. */
export interface ListedAmendment {
  amendment: AmendmentHead
  proposal: Proposal
  state: AmendmentState
  changes: number
  /** Taken from the public: nothing that it says is shown. */
  isHidden: boolean
  /** The last thing that happened to it. */
  at: Instant
}

export interface ListOfAmendments {
  lines: ListedAmendment[]
  /** Of all states, how many have each. */
  counts: ReadonlyMap<AmendmentState, number>
  state: AmendmentState | null
  /** The page goes on after this one. */
  next: string | null
}

export const perPage = 20

/** All that was proposed, or what has one state, a page at a time. */
export async function listedAmendments(
  db: Database,
  asked: { state?: string | undefined; after?: string | undefined },
  now: Temporal.Instant,
): Promise<ListOfAmendments> {
  const all = await proposedOnes(db)
  const carryings = Map.groupBy(
    await carryingsOf(
      db,
      all.map(({ id }) => id),
    ),
    ({ amendmentId }) => amendmentId,
  )
  const stateIn = (amendment: AmendmentHead) =>
    stateOf(
      amendment,
      (carryings.get(amendment.id) ?? []).some(({ decision }) => isRunning(decision, now)),
    )
  const states = new Map(all.map((amendment) => [amendment.id, stateIn(amendment)]))
  const state = amendmentStates.find((one) => one === asked.state) ?? null
  const chosen = state === null ? all : all.filter(({ id }) => states.get(id) === state)
  const from = chosen.findIndex(({ slug }) => slug === asked.after) + 1
  const shown = chosen.slice(from, from + perPage)
  const versions = await lastPublished(
    db,
    shown.map(({ id }) => id),
  )
  const hidden = await hiddenAmong(
    db,
    shown.map(({ id }) => id),
  )
  return {
    lines: shown.flatMap((amendment) => {
      const last = versions.get(amendment.id)
      if (!last) return []
      const carrying = carryings.get(amendment.id)?.[0]
      const { proposal } = last
      return {
        ...{
          amendment,
          proposal,
          state: states.get(amendment.id) ?? 'open',
          changes: countChanges(proposal.documents),
        },
        isHidden: hidden.has(amendment.id),
        at: amendment.settledAt ?? amendment.withdrawnAt ?? carrying?.at ?? last.at,
      }
    }),
    counts: new Map(amendmentStates.map((one) => [one, [...states.values()].filter((state) => state === one).length])),
    state,
    next: from + perPage < chosen.length ? (shown.at(-1)?.slug ?? null) : null,
  }
}
