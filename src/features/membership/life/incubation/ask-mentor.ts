import { paths } from '../../../../paths.ts'
import { atomically, type Database, type Id, newIdInTime, toInstant } from '../../../../platform/database/index.ts'
import { conflict } from '../../../../platform/errors.ts'
import type { Language } from '../../../../platform/i18n/index.ts'
import { seenOnly } from '../../../../platform/unseen.ts'
import { memberStanding } from '../../../decisions/index.ts'
import { delegatesOf } from '../../../delegates/index.ts'
import { type By, type Hoster, hostersBySlug } from '../../../hosters/index.ts'
import { recordChange } from '../../../journal/index.ts'
import { refuseFrozen } from '../../../moderation/index.ts'
import { notify } from '../../../notifications/index.ts'
import { refusedForm } from '../../refused-form.ts'
import { type LifeBy, personOf, refuseUnasked, todayIn } from '../as-whom.ts'
import { putGoals } from './put-goals.ts'
import { isIncubating, openIncubation } from './queries.ts'
import '../tables.ts'

export interface MentorAsked {
  /** Slug of a member. */
  mentor: string
  /** What it wants to reach: its goals from now on. */
  goals: string
  language: Language
}

/** A hoster that is no member asks a member to accompany it until it can apply. */
export function askMentor(
  db: Database,
  hoster: Hoster,
  { mentor: slug, goals, language }: MentorAsked,
  by: LifeBy,
): Promise<Id> {
  return atomically(db, async (db) => {
    await refuseUnasked(db, by, hoster.id)
    await refuseFrozen(db, { kind: 'hoster', id: hoster.id })
    const today = await todayIn(db, by.now)
    if (memberStanding(hoster, today, hoster.fictional) !== null) throw conflict('membership.incubation-member')
    const open = await openIncubation(db, hoster.id)
    // One that ended otherwise: by an admission, say.
    if (open?.accepted && !isIncubating(hoster, today)) await close(db, open.id, by)
    else if (open) throw conflict('membership.incubation-open')
    const [mentor] = await hostersBySlug(db, [slug])
    const isMember = mentor && mentor.id !== hoster.id && memberStanding(mentor, today, hoster.fictional) === 'active'
    if (!mentor || !isMember) throw refusedForm('mentor', 'membership.incubation-mentor-missing')
    const id = newIdInTime()
    const reason = seenOnly(goals)
    await db
      .insertInto('incubation')
      .values({
        ...{ id, hosterId: hoster.id, mentorId: mentor.id, openFor: hoster.id, reason, language },
        ...{ askedAt: toInstant(by.now), askedByPersonId: personOf(by) },
        ...{ answeredAt: null, answeredByPersonId: null, accepted: null, answer: null, answerLanguage: null },
        ...{ endedAt: null, endedBy: null, endedByPersonId: null },
      })
      .execute()
    await putGoals(db, hoster.id, { text: reason, language }, by)
    const change = { actor: by.actor, verb: 'incubation.asked', subject: { kind: 'incubation', id } } as const
    const after = { mentor: mentor.slug }
    await recordChange(db, { ...change, hosterId: hoster.id, before: null, after, visibility: 'private' }, by.now)
    const to = (await delegatesOf(db, mentor.id)).map(({ personId }) => personId)
    const told = { key: 'membership.told-mentor-asked', values: { hoster: hoster.facts.name } } as const
    const href = paths.hosterMentoring.href({ slug: mentor.slug })
    await notify(db, { kind: 'waiting', to, ...told, href, hosterId: mentor.id }, by.now)
    return id
  })
}

const close = (db: Database, id: Id, { now }: By) =>
  db
    .updateTable('incubation')
    .set({ openFor: null, endedAt: toInstant(now) })
    .where('id', '=', id)
    .execute()
