import type { Id, Instant } from '../../platform/database/index.ts'
import type { Subject } from '../journal/index.ts'

/** A page is frozen as a whole, or one of its texts is hidden. */
export const sorts = ['freeze', 'hide'] as const
export type Sort = (typeof sorts)[number]

/** Texts that can be hidden, by kind of thing, in the words of its provenances. */
export const hideableTexts = {
  hoster: ['description', 'activity', 'support', 'backups'],
  service: ['description', 'support', 'retention', 'size', 'ifItStops'],
  incident: ['told'],
  maintenance: ['told'],
  declaration: ['told'],
  'finding-reply': ['reply'],
  contest: ['contest'],
  suspicion: ['suspicion', 'suspicion-answer'],
  ruling: ['reasons', 'appeal'],
  application: ['dossier'],
  topic: ['topic-title', 'closing'],
  'topic-answer': ['answer'],
  amendment: ['proposal'],
  decision: ['asked'],
  review: ['review'],
  'review-word': ['review-word'],
  'review-answer': ['review-answer'],
  'review-comment': ['review-comment'],
  sanction: ['sanction'],
  'sanction-reply': ['sanction-reply'],
  departure: ['departure', 'own-data'],
  welcome: ['welcome'],
  'incubation-goals': ['goals'],
  'incubation-note': ['news'],
} as const satisfies Record<string, readonly string[]>

export type Restrictable = keyof typeof hideableTexts
export type HideableText<Kind extends Restrictable = Restrictable> = (typeof hideableTexts)[Kind][number]

export const reasonLength = { least: 20, most: 2000 }
export const answerLength = { least: 2, most: 2000 }

/**
 * What the coordination took from the public, from when to when, and why; the answer of whose it is stands beside it.
 */
export interface Restriction {
  id: Id
  sort: Sort
  subject: Subject
  /** Null: what somebody wrote for themselves. */
  hosterId: Id | null
  /** The text that is hidden; null when the whole page is frozen. */
  field: string | null
  reason: string
  startedAt: Instant
  /** Null while it lasts. */
  endedAt: Instant | null
  /** Null also when it was taken back from the journal. */
  endReason: string | null
  answer: string | null
  answeredAt: Instant | null
}

export const isRestrictable = (kind: string): kind is Restrictable => Object.hasOwn(hideableTexts, kind)

export const isHideable = (kind: string, field: string): boolean =>
  isRestrictable(kind) && hideableTexts[kind].some((text) => text === field)
