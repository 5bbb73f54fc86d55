import type { Database, Id } from '../../platform/database/index.ts'
import type { Key } from '../../platform/i18n/index.ts'
import { notify } from '../notifications/index.ts'
import { followersOf } from './follow-topic.ts'
import type { Topic } from './topic.ts'

interface Told {
  key: Key
  href: string
  /** Who did it knows. */
  except: Id | null
}

// At most 500 parameters a statement.
const atATime = 400

/** Tells those who follow a topic what became of it, in the caller's transaction. */
export async function tellFollowers(
  db: Database,
  { id, title, hidden }: Topic,
  { key, href, except }: Told,
  now: Temporal.Instant,
): Promise<void> {
  const people = (await followersOf(db, id)).filter((personId) => personId !== except)
  const news = { kind: 'followed', key, values: { title: hidden || title === '' ? '…' : title }, href } as const
  for (let from = 0; from < people.length; from += atATime)
    await notify(db, { ...news, to: people.slice(from, from + atATime) }, now)
}
