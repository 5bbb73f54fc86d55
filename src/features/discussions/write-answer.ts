import { type Database, type Id, newIdInTime, toInstant } from '../../platform/database/index.ts'
import type { Language } from '../../platform/i18n/index.ts'
import { type By, personOf } from './by.ts'
import './tables.ts'

interface Written {
  topicId: Id
  number: number
  text: string
  language: Language
  forHosterId: Id | null
  once: string
}

/** Puts a text into a topic, in the caller's transaction; who writes follows it, unless they stopped. */
export async function writeAnswer(db: Database, written: Written, { actor, now }: By): Promise<void> {
  const byPersonId = personOf(actor)
  const author = byPersonId === null ? 'site' : 'person'
  const at = toInstant(now)
  await db
    .insertInto('topicAnswer')
    .values({ id: newIdInTime(), ...written, author, byPersonId, at, editedAt: null, erasedAt: null })
    .execute()
  if (byPersonId === null) return
  await db
    .insertInto('topicFollower')
    .values({ topicId: written.topicId, personId: byPersonId, since: at, endedAt: null })
    .onConflict((clash) => clash.columns(['topicId', 'personId']).doNothing())
    .execute()
}
