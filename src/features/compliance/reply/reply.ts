import type { Id, Instant } from '../../../platform/database/index.ts'
import type { Language } from '../../../platform/i18n/index.ts'
import type { Restriction } from '../../moderation/index.ts'
import type { Saw } from '../reply-tables.ts'

export const replyLength = { least: 2, most: 3000 }
export const repliesPerDay = 10
/** Minutes: afterwards a reply is corrected by another one alone. */
export const editableMinutes = 15

/** What a hoster says in public beside a finding. */
export interface Reply {
  id: Id
  hosterId: Id
  findingId: Id
  /** What the finding said then. */
  saw: Saw
  text: string
  language: Language
  at: Instant
  editedAt: Instant | null
  hidden: Restriction | null
}

export function mayEdit({ at }: Pick<Reply, 'at'>, now: Temporal.Instant): boolean {
  return Temporal.Instant.compare(now, Temporal.Instant.from(at).add({ minutes: editableMinutes })) < 0
}
