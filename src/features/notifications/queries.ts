import { type Database, fromJson, type Id, type Instant } from '../../platform/database/index.ts'
import { isKey, type Key, type Values } from '../../platform/i18n/index.ts'
import { type Choices, type Kind, type StoppableKind, stoppable, type Way, wayOf } from './kinds.ts'
import type { NotificationTable } from './tables.ts'

export interface Notification {
  id: Id
  kind: Kind
  key: Key
  values: Values
  /** An address of the site, without its language. */
  href: string | null
  hosterId: Id | null
  createdAt: Instant
}

/** What a person has not seen yet, the newest first: at most `most`. */
export async function unreadOf(db: Database, personId: Id, most = 50): Promise<Notification[]> {
  const rows = await db
    .selectFrom('notification')
    .selectAll()
    .where('personId', '=', personId)
    .where('readAt', 'is', null)
    .orderBy('createdAt', 'desc')
    .orderBy('id')
    .limit(most)
    .execute()
  return rows.flatMap(told)
}

/** What waits for this mail to a person, the oldest first. What they read already needs none, but for their account. */
export async function waitingFor(db: Database, personId: Id, way: Way): Promise<Notification[]> {
  const rows = await db
    .selectFrom('notification')
    .selectAll()
    .where('personId', '=', personId)
    .where('way', '=', way)
    .where('mailedAt', 'is', null)
    .where(({ or, eb }) => or([eb('readAt', 'is', null), eb('kind', '=', 'security')]))
    .orderBy('createdAt')
    .orderBy('id')
    .execute()
  return rows.flatMap(told)
}

/** Whom something waits for, unread, until the next digest. */
export async function personsAwaitingDigest(db: Database): Promise<Id[]> {
  const rows = await db
    .selectFrom('notification')
    .select('personId')
    .distinct()
    .where('way', '=', 'digest')
    .where('mailedAt', 'is', null)
    .where('readAt', 'is', null)
    .execute()
  return rows.map(({ personId }) => personId)
}

/** Who of these people waits to be told this very thing already. */
export async function awaiting(
  db: Database,
  { key, values }: Pick<NotificationTable, 'key' | 'values'>,
): Promise<Id[]> {
  const rows = await db
    .selectFrom('notification')
    .select('personId')
    .where('key', '=', key)
    .where('values', '=', values)
    .where('mailedAt', 'is', null)
    .where('readAt', 'is', null)
    .execute()
  return rows.map(({ personId }) => personId)
}

export async function choicesOf(db: Database, personId: Id): Promise<Choices> {
  const rows = await db.selectFrom('notificationChoice').selectAll().where('personId', '=', personId).execute()
  const chosen = (kind: StoppableKind) => wayOf(kind, rows.find((row) => row.kind === kind)?.way)
  return {
    waiting: chosen('waiting'),
    hoster: chosen('hoster'),
    followed: chosen('followed'),
    meetings: chosen('meetings'),
    coordination: chosen('coordination'),
    desk: chosen('desk'),
    site: chosen('site'),
  }
}

/** How each of these people wants to be told of things of this kind. */
export async function waysOf(db: Database, personIds: Id[], kind: Kind): Promise<(personId: Id) => Way> {
  const known = stoppable.filter((stoppable) => stoppable === kind)
  const rows = await db
    .selectFrom('notificationChoice')
    .select(['personId', 'way'])
    .where('kind', 'in', known)
    .where('personId', 'in', personIds)
    .execute()
  const chosen = new Map(rows.map(({ personId, way }) => [personId, way]))
  return (personId) => wayOf(kind, chosen.get(personId))
}

/** All that is kept of a person here, the oldest first. */
export async function everythingOf(db: Database, personId: Id): Promise<NotificationTable[]> {
  return db.selectFrom('notification').selectAll().where('personId', '=', personId).orderBy('createdAt').execute()
}

/** A sentence of an earlier program may be no more: nobody can be told it. */
function told({ id, kind, key, values, href, hosterId, createdAt }: NotificationTable): Notification[] {
  return isKey(key) ? [{ id, kind, key, values: fromJson(values), href, hosterId, createdAt }] : []
}
