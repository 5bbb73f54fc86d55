import { atomically, type Database, type Id, newId, toInstant } from '../../platform/database/index.ts'
import { mailboxOf } from '../../platform/email.ts'
import type { Language } from '../../platform/i18n/index.ts'
import { askForJob } from '../../platform/jobs/index.ts'
import { hashOf } from '../../platform/token.ts'
import type { Subject } from '../journal/index.ts'
import { bringToHoster } from './bring-to-hoster.ts'
import { openedOf, saidFrom, saidOf } from './queries.ts'
import { refusedForm } from './refused-form.ts'
import { dueAt, erasureOf, type Problem, perHosterAndDay, perMailboxAndDay, toldPerDay } from './remark.ts'
import './tables.ts'

export interface NewRemark {
  /** Opens the receipt: shown once, only its hash is kept. */
  token: string
  subject: Subject
  hosterId: Id
  problem: Problem
  explanation: string | null
  email: string | null
  language: Language
}

/** Keeps what somebody says, and brings it to the hoster; of what waits already, only that one more says so. */
export function recordRemark(
  db: Database,
  { token, explanation, email, language, ...said }: NewRemark,
  { now, publicUrl }: { now: Temporal.Instant; publicUrl: string },
): Promise<void> {
  return atomically(db, async (db) => {
    const tokenHash = hashOf(token)
    const same = await db.selectFrom('remarkVoice').select('id').where('tokenHash', '=', tokenHash).executeTakeFirst()
    if (same) return
    const mailbox = email && mailboxOf(email)
    await refuseTooMany(db, { mailbox, hosterId: said.hosterId }, now)

    const { id, isNew } = await openRemark(db, said, now)
    const voice = { id: newId(), remarkId: id, tokenHash, explanation, email, mailbox, language, mailedAt: null }
    await db
      .insertInto('remarkVoice')
      .values({ ...voice, createdAt: toInstant(now) })
      .execute()
    if (isNew && (await openedOf(db, said.hosterId, now)) <= toldPerDay) await bringToHoster(db, id, { now, publicUrl })
  })
}

type Said = Pick<NewRemark, 'subject' | 'hosterId' | 'problem'>

/** The remark of this sort on this thing that waits already, else a new one. */
async function openRemark(db: Database, { subject, hosterId, problem }: Said, now: Temporal.Instant) {
  const about = { subjectKind: subject.kind, subjectId: subject.id, problem }
  const unanswered = { outcome: null, answer: null, answeredAt: null, answeredBy: null, answeredByPersonId: null }
  const remark = { id: newId(), hosterId, ...about, createdAt: toInstant(now), withCoordinationAt: null }
  const { numInsertedOrUpdatedRows } = await db
    .insertInto('remark')
    .values({ ...remark, answerHash: null, ...unanswered })
    .onConflict((clash) =>
      clash.columns(['subjectKind', 'subjectId', 'problem']).where('answeredAt', 'is', null).doNothing(),
    )
    .executeTakeFirst()
  if (numInsertedOrUpdatedRows === 0n) return { id: await waiting(db, about), isNew: false }
  const payload = { remarkId: remark.id }
  await askForJob(db, { kind: 'remark-unanswered', name: remark.id, payload, runAt: dueAt(now) })
  const runAt = erasureOf({ createdAt: remark.createdAt, answeredAt: null })
  await askForJob(db, { kind: 'erase-remark', name: `${remark.id}-at-last`, payload, runAt })
  return { id: remark.id, isNew: true }
}

async function waiting(db: Database, about: { subjectKind: string; subjectId: Id; problem: Problem }): Promise<Id> {
  const { id } = await db
    .selectFrom('remark')
    .select('id')
    .where('subjectKind', '=', about.subjectKind)
    .where('subjectId', '=', about.subjectId)
    .where('problem', '=', about.problem)
    .where('answeredAt', 'is', null)
    .executeTakeFirstOrThrow()
  return id
}

/** The address may be another's, and a crowd may be one person: nobody's mailbox or desk is filled. */
async function refuseTooMany(
  db: Database,
  { mailbox, hosterId }: { mailbox: string | null; hosterId: Id },
  now: Temporal.Instant,
): Promise<void> {
  if (mailbox && (await saidFrom(db, mailbox, now)) >= perMailboxAndDay)
    throw refusedForm('email', 'remarks.too-many-from-mailbox', 429, { most: perMailboxAndDay })
  if ((await saidOf(db, hosterId, now)) >= perHosterAndDay) throw refusedForm('form', 'remarks.too-many-to-hoster', 429)
}
