import type { Id, Instant } from '../../../platform/database/index.ts'
import type { Language } from '../../../platform/i18n/index.ts'

const lasting = Temporal.Duration.from({ hours: 14 * 24 })
const keptAfterwards = Temporal.Duration.from({ hours: 30 * 24 })
export const invitationDays = { lasting: lasting.total('days'), kept: keptAfterwards.total('days') }

/** How many a hoster may send within a day. */
export const invitationsPerDay = 20

export interface Invitation {
  id: Id
  hosterId: Id
  email: string
  invitedByPersonId: Id
  byCoordination: boolean
  language: Language
  createdAt: Instant
  expiresAt: Instant
  acceptedAt: Instant | null
  withdrawnAt: Instant | null
}

export const expiryOf = (now: Temporal.Instant) => now.add(lasting)
export const erasureOf = (now: Temporal.Instant) => expiryOf(now).add(keptAfterwards)

/** Why an invitation opens nothing any more. */
export type Spent = 'used' | 'withdrawn' | 'expired' | 'inviter-gone'

/** `inviterMay`: whether who invited still acts for the hoster; the coordination's word holds without. */
export function whySpent(
  invitation: Invitation,
  { inviterMay, now }: { inviterMay: boolean; now: Temporal.Instant },
): Spent | null {
  if (invitation.acceptedAt !== null) return 'used'
  if (invitation.withdrawnAt !== null) return 'withdrawn'
  if (Temporal.Instant.compare(now, invitation.expiresAt) >= 0) return 'expired'
  return invitation.byCoordination || inviterMay ? null : 'inviter-gone'
}
