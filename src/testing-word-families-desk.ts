/** The keys that the desk and the meetings put together. */
export const deskFamilies: Record<string, readonly string[]> = {
  'desk.means-{}': ['phone', 'mail', 'met'],
  'desk.role-{}': ['reviewer', 'coordination', 'administrator'],
  'desk.sort-{}': [
    ...['report', 'remark', 'held-change', 'broken-files', 'federation', 'claim', 'incident', 'dead-service'],
    ...['unanswered-contact', 'stale-entry', 'unknown-name', 'alone', 'suspicion', 'ruling', 'appeal'],
    ...['vote-uncounted', 'vote-prolonged', 'vote-tied', 'adopted-text', 'charter-task', 'litter-vote', 'refusal'],
    ...['litter-missed', 'closing'],
    ...['late-review', 'application', 'late-self-review'],
    ...['meeting', 'action', 'other', 'all', 'counted'],
  ],
  'meetings.answer-{}': ['yes', 'maybe', 'no'],
  'meetings.answered-{}': ['yes', 'maybe', 'no'],
  'meetings.line-{}': ['planned', 'under-way', 'held', 'published', 'cancelled'],
  'meetings.notice-{}': ['under-way', 'held', 'cancelled'],
  'meetings.rest-{}': ['france', 'belgium', 'switzerland', 'quebec'],
  'meetings.settle-{}': ['done', 'dropped', 'open'],
  'meetings.state-{}': ['done', 'dropped', 'open'],
  'meetings.weekday-{}': ['1', '2', '3', '4', '5'],
  'moderation.matter-report-{}': ['illegal', 'personal-data', 'impersonation', 'wrong-facts', 'other'],
}
