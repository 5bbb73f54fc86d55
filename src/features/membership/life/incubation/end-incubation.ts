import { paths } from '../../../../paths.ts'
import { atomically, type Database, toInstant } from '../../../../platform/database/index.ts'
import { conflict } from '../../../../platform/errors.ts'
import { mayActFor } from '../../../delegates/index.ts'
import { type By, endPeriod, type Hoster, hosterById } from '../../../hosters/index.ts'
import { recordChange } from '../../../journal/index.ts'
import { notify } from '../../../notifications/index.ts'
import { othersFor, personOf, refuseOthers, todayIn } from '../as-whom.ts'
import { isIncubating, mentorOf, openIncubation } from './queries.ts'
import '../tables.ts'

/** The hoster, its mentor or the coordination ends that one accompanies the other, or takes back what was asked. */
export function endIncubation(db: Database, hoster: Hoster, by: By): Promise<void> {
  return atomically(db, async (db) => {
    const { actor, now } = by
    const open = await openIncubation(db, hoster.id)
    const mentor = open ? ((await hosterById(db, open.mentorId)) ?? null) : await mentorOf(db, hoster)
    const isMentor = mentor !== null && 'personId' in actor && (await mayActFor(db, actor, mentor.id))
    if (!isMentor) await refuseOthers(db, by, hoster.id)
    const today = await todayIn(db, now)
    if (!open && !isIncubating(hoster, today)) throw conflict('membership.incubation-none')
    const isOwn = 'personId' in actor && (await mayActFor(db, actor, hoster.id))
    const endedBy = isOwn ? 'hoster' : isMentor ? 'mentor' : 'coordination'
    if (open)
      await db
        .updateTable('incubation')
        .set({ openFor: null, endedAt: toInstant(now), endedBy, endedByPersonId: personOf(by) })
        .where('id', '=', open.id)
        .execute()
    if (isIncubating(hoster, today)) await endPeriod(db, hoster.id, { to: today, reason: null }, by)
    const change = { actor, verb: 'incubation.ended', subject: { kind: 'hoster', id: hoster.id } } as const
    await recordChange(db, { ...change, hosterId: hoster.id, before: null, after: null, visibility: 'public' }, now)
    const to = [...(await othersFor(db, hoster.id, by)), ...(mentor ? await othersFor(db, mentor.id, by) : [])]
    const told = { key: 'membership.told-incubation-ended', values: { hoster: hoster.facts.name } } as const
    await notify(
      db,
      { kind: 'hoster', to, ...told, href: paths.hoster.href({ slug: hoster.slug }), hosterId: hoster.id },
      now,
    )
  })
}
