import type { Database, Id } from '../database/index.ts'
import { toInstant } from '../database/index.ts'
import { invalid, Refusal } from '../errors.ts'
import { daysBefore, draftsOfNobody, mostDraftsOfPerson } from './draft.ts'
import './tables.ts'

/** Room for one more draft of nobody: those that were left alone longest go. Refuses while all are in use. */
export async function makeRoomOfNobody(db: Database, now: Temporal.Instant): Promise<void> {
  const drafts = db.selectFrom('draft').where('personId', 'is', null).where('subjectId', 'is', null)
  const { count } = await drafts.select(({ fn }) => fn.countAll<number>().as('count')).executeTakeFirstOrThrow()
  const surplus = Number(count) + 1 - draftsOfNobody.most
  if (surplus <= 0) return
  const leftAlone = await drafts
    .select('id')
    .where('savedAt', '<=', toInstant(daysBefore(now, draftsOfNobody.daysInUse)))
    .orderBy('savedAt')
    .limit(surplus)
    .execute()
  const reason = 'drafts.no-room'
  if (leftAlone.length < surplus) throw new Refusal(429, reason, [{ field: 'form', key: reason }], aDay)
  const ids = leftAlone.map(({ id }) => id)
  await db.deleteFrom('draft').where('id', 'in', ids).execute()
}

const aDay = 24 * 3600

/** Refuses one more draft to who has as many as anybody works on; those about a subject are not counted. */
export async function refuseTooManyOf(db: Database, personId: Id): Promise<void> {
  const { count } = await db
    .selectFrom('draft')
    .select(({ fn }) => fn.countAll<number>().as('count'))
    .where('personId', '=', personId)
    .where('subjectId', 'is', null)
    .executeTakeFirstOrThrow()
  if (Number(count) >= mostDraftsOfPerson) throw invalid('form', 'drafts.too-many-own')
}
