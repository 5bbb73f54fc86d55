import { atomically, type Database, type Id, newId, toInstant, toJson } from '../../platform/database/index.ts'
import type { Key, Values } from '../../platform/i18n/index.ts'
import { askForJob } from '../../platform/jobs/index.ts'
import { type Person, personsById } from '../accounts/index.ts'
import { mailJob } from './jobs-asked.ts'
import { gathering, type Kind } from './kinds.ts'
import { waysOf } from './queries.ts'

/** Something that people are told, each in their own language. */
export interface News {
  kind: Kind
  /** Ids of persons; who is blocked or was forgotten is told nothing. */
  to: readonly Id[]
  /** A whole sentence of the site's words, which takes `values`. */
  key: Key
  values: Values
  /** Where it leads: an address of the site without its language. */
  href: string | null
  hosterId?: Id | null
}

// At most 500 parameters a statement.
const atATime = 40

/** Tells people something, in the caller's own transaction; what goes by mail leaves afterwards. */
export function notify(db: Database, news: News, now: Temporal.Instant): Promise<void> {
  return atomically(db, async (db) => {
    const { kind, key, href, hosterId = null } = news
    const people = (await personsById(db, [...new Set(news.to)])).filter(isReachable).map(({ id }) => id)
    const wayOf = await waysOf(db, people, kind)
    const said = { kind, key, values: toJson(news.values), href, hosterId, createdAt: toInstant(now) }
    const unseen = { mailedAt: null, readAt: null }
    const rows = people.map((personId) => ({ id: newId(), personId, way: wayOf(personId), ...said, ...unseen }))
    for (let at = 0; at < rows.length; at += atATime)
      await db
        .insertInto('notification')
        .values(rows.slice(at, at + atATime))
        .execute()
    for (const { personId, way } of rows)
      if (way === 'at-once') await askForJob(db, { ...mailJob(personId, way), runAt: now.add(gathering) })
  })
}

export const isReachable = (person: Person): person is Person & { email: string } =>
  person.blockedFor === null && person.email !== null
