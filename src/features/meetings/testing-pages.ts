import { paths } from '../../paths.ts'
import type { Id } from '../../platform/database/index.ts'
import type { TestSite } from '../../testing.ts'
import { addPoint } from './agenda/add-point.ts'
import { takeAction } from './minutes/take-action.ts'
import { takeDecision } from './minutes/take-decision.ts'
import { planMeeting } from './plan/plan-meeting.ts'

/** A meeting that is to come and one that was, with all that can stand on their pages; nobody real was there. */
export async function pagesOfMeetings({ db, now }: Pick<TestSite, 'db' | 'now'>, personId: Id, hosterId: Id) {
  const before = now.subtract({ hours: 24 * 30 })
  const by = (at: Temporal.Instant) => ({ actor: { kind: 'person', personId, forHosterId: null } as const, now: at })
  const typed = { title: 'Réunion fictive', minutes: 90, place: 'https://visio.example/essai' }
  const startsAt = (at: Temporal.Instant) => at.toString({ smallestUnit: 'millisecond' })
  const past = await planMeeting(db, { ...typed, startsAt: startsAt(before.add({ hours: 48 })) }, by(before))
  const next = await planMeeting(db, { ...typed, startsAt: startsAt(now.add({ hours: 48 })) }, by(now))
  const point = {
    text: 'Qui **teste** les siennes ?',
    language: 'fr',
    minutesWished: 20,
    presenter: 'Mélisse',
  } as const
  const pointId = await addPoint(db, past.id, { title: 'Les sauvegardes', ...point }, by(before))
  for (const title of ['Les sauvegardes', 'La charte']) await addPoint(db, next.id, { title, ...point }, by(now))
  const { id } = await db
    .selectFrom('meetingPoint')
    .select('id')
    .where('meetingId', '=', next.id)
    .executeTakeFirstOrThrow()
  const decision = { text: 'Chaque membre teste une restauration.', language: 'fr', decisionSlug: null } as const
  await takeDecision(db, past.id, { ...decision, pointId }, by(now))
  const who = { hosterId, personId: null, personName: 'Mélisse', dueOn: '2026-11-01' }
  await takeAction(db, past.id, { text: 'Écrire un guide', language: 'fr', ...who, pointId }, by(now))
  return {
    linked: {
      meetings: paths.meetings.href(),
      'a meeting to come': paths.meeting.href({ slug: next.slug }),
      'a meeting that was': paths.meeting.href({ slug: past.slug }),
    },
    pages: {
      'new point': paths.meetingPointAdd.href({ slug: next.slug }),
      'a point': paths.meetingPoint.href({ slug: next.slug, id }),
      'planning meetings': paths.coordinationMeetings.href(),
      'rule of meetings': paths.coordinationMeetingRule.href(),
      'preparing a meeting': paths.coordinationMeeting.href({ slug: next.slug }),
      'holding a meeting': paths.coordinationMeeting.href({ slug: past.slug }),
      'facts of a meeting': paths.coordinationMeetingFacts.href({ slug: next.slug }),
      'minutes of a point': paths.coordinationMeetingMinutes.href({ slug: past.slug, id: pointId }),
    },
  }
}
