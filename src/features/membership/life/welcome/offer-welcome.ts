import { atomically, type Database, type Id, newIdInTime, toInstant } from '../../../../platform/database/index.ts'
import { conflict, notFound } from '../../../../platform/errors.ts'
import type { Language } from '../../../../platform/i18n/index.ts'
import { seenOnly } from '../../../../platform/unseen.ts'
import { type Hoster, servicesOf, standingOn } from '../../../hosters/index.ts'
import { recordChange } from '../../../journal/index.ts'
import { refuseFrozen } from '../../../moderation/index.ts'
import { refusedForm } from '../../refused-form.ts'
import { type LifeBy, personOf, refuseUnasked, todayIn } from '../as-whom.ts'
import '../tables.ts'

export interface WelcomeTyped {
  serviceId: Id
  places: number | null
  how: string
  language: Language
}

/** A member says that people of a closing service are welcome in one of its own; again: with other words. */
export function offerWelcome(db: Database, hoster: Hoster, typed: WelcomeTyped, by: LifeBy): Promise<Id> {
  return atomically(db, async (db) => {
    await refuseUnasked(db, by, hoster.id)
    await refuseFrozen(db, { kind: 'hoster', id: hoster.id })
    const today = await todayIn(db, by.now)
    const standing = standingOn(today, hoster.periods, false)
    if (standing !== 'active' && standing !== 'paused') throw conflict('membership.welcome-members-only')
    const service = (await servicesOf(db, hoster.id)).find(({ id }) => id === typed.serviceId)
    // Whoever came to what closes would have to move again.
    if (!service || service.facts.endsOn !== null || service.facts.kinds.length === 0)
      throw refusedForm('serviceId', 'membership.welcome-service-missing')
    const { places, language } = typed
    const said = { places, how: seenOnly(typed.how), language }
    const known = await db
      .selectFrom('welcome')
      .select(['id', 'places', 'how', 'language'])
      .where('openFor', '=', service.id)
      .executeTakeFirst()
    const id = known?.id ?? newIdInTime()
    if (known && known.places === places && known.how === said.how && known.language === language) return id
    if (known) await db.updateTable('welcome').set(said).where('id', '=', id).execute()
    else
      await db
        .insertInto('welcome')
        .values({
          ...{ id, hosterId: hoster.id, serviceId: service.id, openFor: service.id, ...said, endedAt: null },
          ...{ offeredAt: toInstant(by.now), offeredByPersonId: personOf(by) },
        })
        .execute()
    const verb = known ? 'welcome.changed' : 'welcome.offered'
    const change = { actor: by.actor, verb, subject: { kind: 'welcome', id }, hosterId: hoster.id } as const
    const before = known ? { welcomed: known.places } : null
    await recordChange(db, { ...change, before, after: { welcomed: places }, visibility: 'public' }, by.now)
    return id
  })
}

/** Refuses an offer of another hoster, and what is not offered. */
export async function findWelcome(db: Database, hosterId: Id, id: Id) {
  const row = await db.selectFrom('welcome').selectAll().where('id', '=', id).executeTakeFirst()
  if (row?.hosterId !== hosterId || row.openFor === null) throw notFound('membership.welcome-unknown')
  return row
}
