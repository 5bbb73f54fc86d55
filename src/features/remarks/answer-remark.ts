import { atomically, type Database, type Id, toInstant } from '../../platform/database/index.ts'
import { forbidden } from '../../platform/errors.ts'
import { askForJob } from '../../platform/jobs/index.ts'
import { findPerson, isCoordination } from '../accounts/index.ts'
import { mayActFor } from '../delegates/index.ts'
import { type Actor, recordChange } from '../journal/index.ts'
import { findRemark } from './queries.ts'
import { refusedForm } from './refused-form.ts'
import { type Answerer, erasureOf, type Outcome, type Remark } from './remark.ts'
import { tellVoices } from './tell-voices.ts'

export interface Answer {
  outcome: Outcome
  answer: string | null
}

export interface By {
  /** A job: who holds the link that went to the hoster's mailbox. */
  actor: Actor
  now: Temporal.Instant
  publicUrl: string
}

/** Answers a remark once, for all who said so: on their receipts, and by mail to who left an address. */
export function answerRemark(db: Database, id: Id, { outcome, answer }: Answer, by: By): Promise<void> {
  return atomically(db, async (db) => {
    const { actor, now, publicUrl } = by
    const remark = await findRemark(db, id)
    const answeredBy = await answererOf(db, actor, remark)
    if (remark.answeredAt !== null) throw refusedForm('form', 'remarks.answered-already', 409)
    const answeredAt = toInstant(now)
    const answeredByPersonId = 'personId' in actor ? actor.personId : null
    const answered = { outcome, answer, answeredAt, answeredBy }
    await db
      .updateTable('remark')
      .set({ ...answered, answeredByPersonId })
      .where('id', '=', id)
      .execute()
    await tellVoices(db, { ...remark, ...answered }, { now, publicUrl })
    // The journal keeps no word of a remark: it is erased one day, and the journal is not.
    const about = { verb: 'remark.answered', subject: { kind: 'remark', id }, hosterId: remark.hosterId }
    await recordChange(db, { ...about, actor, before: null, after: { outcome }, visibility: 'private' }, now)
    const runAt = erasureOf({ createdAt: remark.createdAt, answeredAt })
    await askForJob(db, { kind: 'erase-remark', name: id, payload: { remarkId: id }, runAt })
  })
}

/** In whose name somebody answers; refuses who may not. */
async function answererOf(db: Database, actor: Actor, { hosterId }: Remark): Promise<Answerer> {
  if (!('personId' in actor) || (await mayActFor(db, actor, hosterId))) return 'hoster'
  if (isCoordination(await findPerson(db, actor.personId))) return 'coordination'
  throw forbidden('delegates.only-delegates')
}
