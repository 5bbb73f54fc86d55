import type { Id, Instant } from '../../../../platform/database/index.ts'
import type { Language } from '../../../../platform/i18n/index.ts'

/** What is put to the vote about a member: to suspend or exclude it, or to take that back. */
export const sanctionKinds = ['suspension', 'exclusion', 'appeal', 'lifting'] as const
export type SanctionKind = (typeof sanctionKinds)[number]

export const sanctionOutcomes = ['adopted', 'rejected'] as const
export type SanctionOutcome = (typeof sanctionOutcomes)[number]

/** Where it stands, in the order of its life. */
export const sanctionStages = ['heard', 'voted', 'adopted', 'rejected', 'withdrawn', 'lifted'] as const
export type SanctionStage = (typeof sanctionStages)[number]

export interface Sanction {
  id: Id
  hosterId: Id
  kind: SanctionKind
  /** What an appeal, or a lifting, is about. */
  ofId: Id | null
  reasons: string
  clauseIds: string[]
  language: Language
  by: 'coordination' | 'member' | 'hoster'
  byHosterId: Id | null
  at: Instant
  /** The hoster is heard until then; the vote opens afterwards. */
  replyUntil: Instant
  reply: string | null
  replyLanguage: Language | null
  repliedAt: Instant | null
  withdrawnAt: Instant | null
  decisionId: Id | null
  outcome: SanctionOutcome | null
  decidedAt: Instant | null
  liftedAt: Instant | null
}

export const lengths = { reasons: 6000, reply: 6000 }
/** Days after the decision in which the hoster may appeal. */
export const appealDays = 30

export function stageOf(sanction: Sanction): SanctionStage {
  if (sanction.withdrawnAt !== null) return 'withdrawn'
  if (sanction.liftedAt !== null) return 'lifted'
  if (sanction.outcome !== null) return sanction.outcome
  return sanction.decisionId === null ? 'heard' : 'voted'
}

/** Those that take an earlier decision back. */
export const takesBack = ({ kind }: Pick<Sanction, 'kind'>): boolean => kind === 'appeal' || kind === 'lifting'

/** A decision that binds the hoster: adopted, and not taken back since. */
export const stands = (sanction: Sanction): boolean => !takesBack(sanction) && stageOf(sanction) === 'adopted'

export const appealsUntil = ({ decidedAt }: Pick<Sanction, 'decidedAt'>): Temporal.Instant | null =>
  decidedAt === null ? null : Temporal.Instant.from(decidedAt).add({ hours: 24 * appealDays })

/** Once, within some days after the decision; `others`: all that was put to the vote about the hoster. */
export function mayBeAppealed(sanction: Sanction, others: readonly Sanction[], now: Temporal.Instant): boolean {
  const until = appealsUntil(sanction)
  const isAppealed = others.some(({ kind, ofId }) => kind === 'appeal' && ofId === sanction.id)
  return stands(sanction) && !isAppealed && until !== null && Temporal.Instant.compare(now, until) < 0
}

/** What people are told of one. */
export const newsOfSanction = ['proposed', 'withdrawn', 'voted', 'adopted', 'rejected'] as const
export type NewsOfSanction = (typeof newsOfSanction)[number]
