import type { Database, Id } from '../../platform/database/index.ts'
import { forbidden } from '../../platform/errors.ts'
import type { Actor } from '../journal/index.ts'
import { personOf } from './by.ts'
import { findAnswer } from './queries.ts'
import type { Answer } from './topic.ts'

/** What somebody wrote themselves; refuses the texts of others. */
export async function ownAnswer(
  db: Database,
  { topicId, number }: { topicId: Id; number: number },
  actor: Actor,
): Promise<Answer> {
  const answer = await findAnswer(db, topicId, number)
  const personId = personOf(actor)
  if (personId === null || answer.byPersonId !== personId) throw forbidden('discussions.not-yours')
  return answer
}
