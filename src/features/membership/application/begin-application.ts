import { atomically, type Database, type Id, newId, toInstant, toJson } from '../../../platform/database/index.ts'
import { conflict, forbidden } from '../../../platform/errors.ts'
import type { Language } from '../../../platform/i18n/index.ts'
import { freeSlug } from '../../../platform/slug.ts'
import { mayActFor } from '../../delegates/index.ts'
import { type By, type Hoster, hosterById, standingOn } from '../../hosters/index.ts'
import { recordChange } from '../../journal/index.ts'
import { addChange } from './change-application.ts'
import { blankDossier } from './dossier.ts'
import '../tables.ts'

/**
 * Begins the dossier of a hoster of the register, by somebody who acts for it. Gives its address: that of the one that
 * is open, when there is one. Refuses a member.
 */
export function beginApplication(
  db: Database,
  { hosterId, language, day }: { hosterId: Id; language: Language; day: string },
  by: By,
): Promise<string> {
  return atomically(db, async (db) => {
    const { actor } = by
    if (!('personId' in actor) || !(await mayActFor(db, actor, hosterId)))
      throw forbidden('membership.only-own-hosters')
    const hoster = await hosterById(db, hosterId)
    if (!hoster || isMember(hoster, day)) throw conflict('membership.is-member')
    return insertApplication(db, { hoster: { id: hosterId, name: hoster.facts.name }, language }, by)
  })
}

/** Active, resting, or away: whoever is on the way, or was a member, may apply. */
export function isMember({ periods }: Pick<Hoster, 'periods'>, day: string): boolean {
  const standing = standingOn(day, periods, false)
  return standing === 'active' || standing === 'paused'
}

/** In the caller's transaction: one is open for each hoster. */
export async function insertApplication(
  db: Database,
  { hoster, language }: { hoster: { id: Id; name: string }; language: Language },
  by: By,
): Promise<string> {
  const { actor, now } = by
  const open = await db
    .selectFrom('application')
    .select('slug')
    .where('openHosterId', '=', hoster.id)
    .executeTakeFirst()
  if (open) return open.slug
  const [id, at] = [newId(), toInstant(now)]
  const slug = await freeSlug(hoster.name, (slug) => isTaken(db, slug))
  const personId = 'personId' in actor ? actor.personId : null
  await db
    .insertInto('application')
    .values({
      ...{ id, slug, hosterId: hoster.id, openHosterId: hoster.id, litterNumber: null, state: 'draft' },
      ...{ stateSince: at, version: 0, partsAsked: toJson([]), dossier: toJson(blankDossier(language)) },
      ...{ seen: toJson([]), seenAt: null, begunAt: at, begunByPersonId: personId, savedAt: at, toldAt: null },
      ...{ waitsSince: null, clearedAt: null, clearance: null, revision: 1 },
    })
    .execute()
  const said = { reason: null, nextStep: null, expectedAt: null }
  await addChange(db, { id, state: 'draft' }, { to: 'draft', ...said }, by)
  const subject = { kind: 'application', id }
  const change = { actor, verb: 'application.begun', subject, hosterId: hoster.id, before: null, after: null } as const
  await recordChange(db, { ...change, visibility: 'private' }, now)
  return slug
}

const isTaken = async (db: Database, slug: string) =>
  (await db.selectFrom('application').select('id').where('slug', '=', slug).executeTakeFirst()) !== undefined
