import { type Database, toInstant } from '../../../../platform/database/index.ts'
import { collectiveOf, hosterById, serviceById } from '../../../hosters/index.ts'
import type { StateChange, ToldFirst } from '../../watching/means.ts'
import { incidentHref, tellHoster } from '../tell-hoster.ts'
import type { Noted } from './note-illness.ts'

/** Whatever the settings say, the public is told. */
const longest = 120

/**
 * Tells a hoster of a service that fails, and until when the public is not shown it, where it asked for that. An
 * incident has one such time: what fails later in it, or again, has what is left of it.
 */
export async function hiddenUntil(
  db: Database,
  { incident, isNew, isOpened }: Noted,
  { serviceId, hosterId, now }: StateChange,
): Promise<ToldFirst | null> {
  const isFirst = await wantsToBeToldFirst(db, hosterId)
  const until = isOpened && isFirst ? await boundFrom(db, now) : incident.hiddenUntil
  if (isOpened && until !== null)
    await db.updateTable('incident').set({ hiddenUntil: until }).where('id', '=', incident.id).execute()
  if (isNew) await tellOf(db, { incidentId: incident.id, serviceId, hosterId, isFirst }, now)
  return until !== null && until > toInstant(now) ? { hiddenUntil: until } : null
}

async function wantsToBeToldFirst(db: Database, hosterId: string): Promise<boolean> {
  const choice = await db
    .selectFrom('watchChoice')
    .select('toldFirst')
    .where('hosterId', '=', hosterId)
    .executeTakeFirst()
  return choice?.toldFirst === 1
}

async function boundFrom(db: Database, now: Temporal.Instant): Promise<string | null> {
  const { settings } = await collectiveOf(db)
  const minutes = Math.min(settings.toldFirstMinutes, longest)
  return minutes > 0 ? toInstant(now.add({ minutes })) : null
}

interface Telling {
  incidentId: string
  serviceId: string
  hosterId: string
  isFirst: boolean
}

/**
 * At once, by mail where nobody acts for it, to who asked so; else as each delegate chose to be told of such things.
 */
async function tellOf(db: Database, { incidentId, serviceId, hosterId, isFirst }: Telling, now: Temporal.Instant) {
  const [hoster, service] = [await hosterById(db, hosterId), await serviceById(db, serviceId)]
  if (!hoster || !service) return
  const about = { hoster, service: { id: serviceId, name: service.facts.name } }
  const href = incidentHref(hoster, incidentId)
  if (isFirst)
    await tellHoster(
      db,
      { ...about, kind: 'waiting', key: 'monitoring.told-incident-first', href, letter: 'first' },
      now,
    )
  else await tellHoster(db, { ...about, kind: 'hoster', key: 'monitoring.told-incident', href, letter: null }, now)
}
