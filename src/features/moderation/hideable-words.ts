import type { Key } from '../../platform/i18n/index.ts'
import type { HideableText } from './restriction.ts'

const words: Record<HideableText, Key> = {
  description: 'moderation.text-description',
  activity: 'moderation.text-activity',
  support: 'moderation.text-support',
  backups: 'moderation.text-backups',
  retention: 'moderation.text-retention',
  size: 'moderation.text-size',
  ifItStops: 'moderation.text-if-it-stops',
  told: 'moderation.text-told',
  reply: 'moderation.text-reply',
  contest: 'moderation.text-contest',
  suspicion: 'moderation.text-suspicion',
  'suspicion-answer': 'moderation.text-suspicion-answer',
  reasons: 'moderation.text-reasons',
  appeal: 'moderation.text-appeal',
  dossier: 'moderation.text-dossier',
  'topic-title': 'moderation.text-topic-title',
  proposal: 'moderation.text-proposal',
  closing: 'moderation.text-closing',
  answer: 'moderation.text-answer',
  asked: 'moderation.text-asked',
  review: 'moderation.text-review',
  'review-word': 'moderation.text-review-word',
  'review-answer': 'moderation.text-review-answer',
  'review-comment': 'moderation.text-review-comment',
  sanction: 'moderation.text-sanction',
  'sanction-reply': 'moderation.text-sanction-reply',
  departure: 'moderation.text-departure',
  'own-data': 'moderation.text-own-data',
  welcome: 'moderation.text-welcome',
  goals: 'moderation.text-goals',
  news: 'moderation.text-news',
}

/** What a text that can be hidden is called, in words. */
export const wordsOfText = (field: string): Key =>
  Object.entries(words).find(([name]) => name === field)?.[1] ?? 'moderation.text-other'
