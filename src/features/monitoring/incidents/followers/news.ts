import type { IncidentTable } from '../../tables.ts'
import { isPublic, latest } from '../incident.ts'
import { bundling, staleAfter } from './follower.ts'

/** What followers are told of an incident: that it began, that it is over, or both in one breath. */
export type What = 'opened' | 'closed' | 'both'

export interface Piece {
  incidentId: string
  hosterId: string
  what: What
  /** Told to nobody: it is too long ago. */
  isStale: boolean
}

type Untold = Pick<
  IncidentTable,
  'id' | 'hosterId' | 'closedAt' | 'hiddenUntil' | 'noticedAt' | 'openingToldAt' | 'closingToldAt'
>

/**
 * What is to be told now: once one piece has waited ten minutes for others, all leave. What was over for less than ten
 * minutes waits: it may begin again. What only its hoster knows yet is nobody's news.
 */
export function newsOf(incidents: readonly Untold[], now: Temporal.Instant): Piece[] {
  const known = incidents.filter((incident) => isPublic(incident, now) && !mayBeginAgain(incident, now))
  const pieces = known.flatMap((incident) => pieceOf(incident, now) ?? [])
  return pieces.some(({ isDue }) => isDue) ? pieces.map(({ isDue, ...piece }) => piece) : []
}

/** An instant since which an hour or two passed; one to come, after the clock was set back, is as good as now. */
const hasWaited = (at: string, wait: Temporal.Duration, now: Temporal.Instant): boolean =>
  Temporal.Instant.compare(Temporal.Instant.from(at).add(wait), now) <= 0

const mayBeginAgain = ({ closedAt }: Untold, now: Temporal.Instant): boolean =>
  closedAt !== null && !hasWaited(closedAt, bundling, now)

function pieceOf(incident: Untold, now: Temporal.Instant): (Piece & { isDue: boolean }) | null {
  const what = whatOf(incident)
  if (what === null) return null
  const { id: incidentId, hosterId, closedAt, hiddenUntil, noticedAt } = incident
  const known = latest(noticedAt, hiddenUntil ?? noticedAt)
  const at = what === 'opened' ? known : latest(known, closedAt ?? known)
  return { incidentId, hosterId, what, isStale: hasWaited(at, staleAfter, now), isDue: hasWaited(at, bundling, now) }
}

function whatOf({ openingToldAt, closingToldAt, closedAt }: Untold): What | null {
  if (closedAt === null) return openingToldAt === null ? 'opened' : null
  if (closingToldAt !== null) return null
  return openingToldAt === null ? 'both' : 'closed'
}
