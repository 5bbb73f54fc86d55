import { paths } from '../../paths.ts'
import { dayIn } from '../../platform/clock.ts'
import { atomically } from '../../platform/database/index.ts'
import { formatsIn, translator } from '../../platform/i18n/index.ts'
import { collectiveOf } from '../hosters/index.ts'
import type { Describers, Meanings, Undoers } from '../journal/index.ts'
import { answers, outcomes } from './meeting.ts'
import { cancelMeeting, restoreMeeting } from './plan/cancel-meeting.ts'
import './tables.ts'

/** Meetings are named by their own name or their day; nothing that was typed on an agenda stands in the journal. */
export const describers: Describers = {
  async meeting(db, ids, language) {
    const rows = await db
      .selectFrom('meeting')
      .select(['id', 'slug', 'title', 'startsAt'])
      .where('id', 'in', ids)
      .execute()
    const [t, { timeZone }] = [translator(language), (await collectiveOf(db)).settings]
    const dayOf = (instant: string) => formatsIn(language).date(dayIn(timeZone, Temporal.Instant.from(instant)))
    return new Map(
      rows.map(({ id, slug, title, startsAt }) => [
        id,
        { name: title ?? t('meetings.of-day', { day: dayOf(startsAt) }), href: paths.meeting.href({ slug }) },
      ]),
    )
  },
  'meeting-rule': async (_db, ids, language) =>
    new Map(ids.map((id) => [id, { name: translator(language)('meetings.rule-title'), href: paths.meetings.href() }])),
}

export const meanings: Meanings = {
  startsAt: { said: (value, { format, timeZone }) => format.instant(value, timeZone) },
  attendance: {
    said(value, { t }) {
      const answer = answers.find((answer) => answer === value)
      return answer && t(`meetings.answer-${answer}`)
    },
  },
  actionState: {
    said(value, { t }) {
      const outcome = [...outcomes, 'open' as const].find((outcome) => outcome === value)
      return outcome && t(`meetings.state-${outcome}`)
    },
  },
}

/** A meeting that was called off comes back, and the other way round. */
export const undoers: Undoers = {
  'meeting.cancelled': (db, { entryId, subject }, by) =>
    atomically(db, (db) => restoreMeeting(db, subject.id, { ...by, undoes: entryId })),
  'meeting.restored': (db, { entryId, subject, before }, by) =>
    atomically(db, (db) =>
      cancelMeeting(db, subject.id, String(before?.cancelReason ?? '…'), { ...by, undoes: entryId }),
    ),
}
