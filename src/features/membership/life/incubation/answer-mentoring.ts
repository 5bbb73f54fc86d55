import { paths } from '../../../../paths.ts'
import { atomically, type Database, type Id, toInstant, yesNo } from '../../../../platform/database/index.ts'
import { conflict, forbidden, notFound } from '../../../../platform/errors.ts'
import type { Language } from '../../../../platform/i18n/index.ts'
import { seenOnly } from '../../../../platform/unseen.ts'
import { memberStanding } from '../../../decisions/index.ts'
import { delegatesOf, mayActFor } from '../../../delegates/index.ts'
import { type By, beginPeriod, type Hoster, hosterById } from '../../../hosters/index.ts'
import { recordChange } from '../../../journal/index.ts'
import { notify } from '../../../notifications/index.ts'
import { personOf, todayIn } from '../as-whom.ts'
import { findAsked } from './queries.ts'
import '../tables.ts'

export interface MentoringAnswer {
  accepted: boolean
  answer: string
  language: Language
}

/** A member accompanies the hoster that asked from today on, or does not; nobody else says so for it. */
export function answerMentoring(db: Database, mentor: Hoster, id: Id, said: MentoringAnswer, by: By): Promise<void> {
  return atomically(db, async (db) => {
    const { actor, now } = by
    if (!('personId' in actor) || !(await mayActFor(db, actor, mentor.id))) throw forbidden('delegates.only-delegates')
    const asked = await findAsked(db, mentor.id, id)
    const hoster = await hosterById(db, asked.hosterId)
    if (!hoster) throw notFound('membership.mentoring-unknown')
    if (asked.accepted !== null) throw conflict('membership.mentoring-answered')
    const today = await todayIn(db, now)
    const { accepted, language } = said
    if (accepted && memberStanding(mentor, today, hoster.fictional) === null)
      throw conflict('membership.incubation-mentor-missing')
    // It came in meanwhile, and needs nobody any more.
    if (accepted && memberStanding(hoster, today, hoster.fictional) !== null)
      throw conflict('membership.incubation-member')
    const answer = seenOnly(said.answer) || null
    await db
      .updateTable('incubation')
      .set({ accepted: yesNo(accepted), answer, answerLanguage: answer === null ? null : language })
      .set({ answeredAt: toInstant(now), answeredByPersonId: personOf(by) })
      .set({ openFor: accepted ? hoster.id : null })
      .where('id', '=', id)
      .execute()
    const begun = { state: 'incubating', litter: null, from: today, mentor: mentor.slug, charterVersion: null } as const
    if (accepted) await beginPeriod(db, hoster.id, begun, by)
    const verb = accepted ? 'incubation.accepted' : 'incubation.refused'
    const change = { actor, verb, subject: { kind: 'incubation', id }, hosterId: hoster.id } as const
    const after = { mentor: mentor.slug }
    await recordChange(db, { ...change, before: null, after, visibility: accepted ? 'public' : 'private' }, now)
    const to = (await delegatesOf(db, hoster.id)).map(({ personId }) => personId)
    const key = accepted ? 'membership.told-mentor-accepted' : 'membership.told-mentor-refused'
    const href = paths.hosterIncubation.href({ slug: hoster.slug })
    await notify(
      db,
      { kind: 'waiting', to, key, values: { hoster: mentor.facts.name }, href, hosterId: hoster.id },
      now,
    )
  })
}
