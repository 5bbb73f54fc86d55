import type { Id, Instant } from '../../platform/database/index.ts'
import { masked } from './masked.ts'

/** How somebody came to act for a hoster: by proof of its domain, or by word of those who may give it. */
export const proofs = ['file', 'dns', 'mail', 'coordination', 'invitation'] as const
export type Proof = (typeof proofs)[number]

/** A person who may act for a hoster, since when and why. */
export interface Delegation {
  id: Id
  hosterId: Id
  personId: Id
  startedAt: Instant
  proof: Proof
}

const novice = Temporal.Duration.from({ hours: 7 * 24 })
export const noviceDays = novice.total('days')

/** Whoever was admitted less than seven days ago removes nobody: who breaks in cannot lock the others out at once. */
export const removesFrom = ({ startedAt }: Pick<Delegation, 'startedAt'>): Temporal.Instant =>
  Temporal.Instant.from(startedAt).add(novice)

export const mayRemoveOthers = (delegation: Pick<Delegation, 'startedAt'>, now: Temporal.Instant): boolean =>
  Temporal.Instant.compare(now, removesFrom(delegation)) >= 0

/** How people who act for the same hoster see each other. */
export const nameAmongDelegates = ({ name, email }: { name: string | null; email: string | null }): string =>
  name ?? (email === null ? '…' : masked(email))

/** On whose word a delegation ended. */
export type EndedBy = 'oneself' | 'delegate' | 'coordination'
export const longestReason = 1000
