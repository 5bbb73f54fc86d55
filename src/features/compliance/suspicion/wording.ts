import { type Database, type Id, newId, toInstant } from '../../../platform/database/index.ts'
import type { Language } from '../../../platform/i18n/index.ts'
import { hashOf } from '../../../platform/token.ts'
import { collectiveOf } from '../../hosters/index.ts'
import { eraseAt } from './erase-suspicion.ts'
import { lastErasureOf, wordingOf } from './suspicion.ts'

interface Said {
  hosterId: Id
  clauseId: string
  text: string
  language: Language
}

/** What says the same of the same clause already, else something new; what all had withdrawn is not joined. */
export async function openWording(
  db: Database,
  said: Said,
  now: Temporal.Instant,
): Promise<{ id: Id; isNew: boolean }> {
  const { diagnosis } = (await collectiveOf(db)).settings
  const answerDueAt = toInstant(now.add({ hours: 24 * diagnosis.suspicionDays }))
  const textHash = hashOf(wordingOf(said.text))
  const id = newId()
  const { numInsertedOrUpdatedRows } = await db
    .insertInto('suspicion')
    .values({ id, ...said, textHash, at: toInstant(now), answerDueAt, ...unanswered })
    .onConflict((clash) => clash.columns(['hosterId', 'clauseId', 'textHash']).doNothing())
    .executeTakeFirst()
  if (numInsertedOrUpdatedRows !== 0n) {
    await eraseAt(db, id, lastErasureOf(now))
    return { id, isNew: true }
  }
  const { hosterId, clauseId } = said
  const same = db.selectFrom('suspicion').select('id').where('hosterId', '=', hosterId).where('clauseId', '=', clauseId)
  const { id: joined } = await same.where('textHash', '=', textHash).executeTakeFirstOrThrow()
  return { id: joined, isNew: false }
}

const unanswered = {
  reminders: 0,
  withCoordinationAt: null,
  answer: null,
  answerLanguage: null,
  answeredAt: null,
  answeredByPersonId: null,
  publicAt: null,
  toRulingAt: null,
  dismissedAt: null,
  dismissal: null,
  dismissedByPersonId: null,
  withdrawnAt: null,
}
