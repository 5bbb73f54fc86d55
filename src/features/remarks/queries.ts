import { type Database, type Id, toInstant } from '../../platform/database/index.ts'
import { notFound } from '../../platform/errors.ts'
import { hashOf } from '../../platform/token.ts'
import type { Counted, Remark, Voice } from './remark.ts'
import type { RemarkTable, RemarkVoiceTable } from './tables.ts'

const mostShown = 200

/** Refuses an unknown one, or one that is erased. */
export async function findRemark(db: Database, id: Id): Promise<Remark> {
  const remark = await remarkById(db, id)
  if (!remark) throw notFound('remarks.not-found')
  return remark
}

export async function remarkById(db: Database, id: Id): Promise<Remark | undefined> {
  const row = await db.selectFrom('remark').selectAll().where('id', '=', id).executeTakeFirst()
  return row && remarkOf(row)
}

/** The remark that this link answers for a hoster, unless it is erased. */
export async function remarkByAnswerLink(db: Database, token: string): Promise<Remark | undefined> {
  const row = await db.selectFrom('remark').selectAll().where('answerHash', '=', hashOf(token)).executeTakeFirst()
  return row && remarkOf(row)
}

/** What somebody said, and the remark that it made or joined; of the address only whether they left one. */
export async function remarkByReceipt(db: Database, token: string) {
  const voice = await db.selectFrom('remarkVoice').selectAll().where('tokenHash', '=', hashOf(token)).executeTakeFirst()
  const remark = voice && (await remarkById(db, voice.remarkId))
  return remark && { remark, explanation: voice.explanation, leftAddress: voice.email !== null }
}

/** All who said so, the first first. */
export async function voicesOf(db: Database, remarkId: Id): Promise<Voice[]> {
  const rows = await voiceRows(db, remarkId)
  return rows.map(({ id, explanation, createdAt }) => ({ id, explanation, createdAt }))
}

export function voiceRows(db: Database, remarkId: Id): Promise<RemarkVoiceTable[]> {
  return db
    .selectFrom('remarkVoice')
    .selectAll()
    .where('remarkId', '=', remarkId)
    .orderBy('createdAt')
    .orderBy('id')
    .execute()
}

/** What waits for a hoster's answer, the oldest first, and what was answered and is not erased yet, the last first. */
export async function remarksOf(db: Database, hosterId: Id): Promise<{ open: Counted[]; answered: Counted[] }> {
  const ofHoster = db.selectFrom('remark').selectAll().where('hosterId', '=', hosterId).limit(mostShown)
  const open = await ofHoster.where('answeredAt', 'is', null).orderBy('createdAt').orderBy('id').execute()
  const answered = await ofHoster
    .where('answeredAt', 'is not', null)
    .orderBy('answeredAt', 'desc')
    .orderBy('id')
    .execute()
  return { open: await counted(db, open), answered: await counted(db, answered) }
}

/** All that waits, the oldest first: what the coordination has before it, and what its hosters have alone. */
export async function openRemarks(db: Database): Promise<{ withCoordination: Counted[]; withHosters: Counted[] }> {
  const open = db.selectFrom('remark').selectAll().where('answeredAt', 'is', null).orderBy('createdAt').orderBy('id')
  const ours = await open.where('withCoordinationAt', 'is not', null).limit(mostShown).execute()
  const theirs = await open.where('withCoordinationAt', 'is', null).limit(mostShown).execute()
  return { withCoordination: await counted(db, ours), withHosters: await counted(db, theirs) }
}

/** How many wait for the coordination. */
export async function countWaitingRemarks(db: Database): Promise<number> {
  const { count } = await db
    .selectFrom('remark')
    .select(({ fn }) => fn.countAll<number | string>().as('count'))
    .where('answeredAt', 'is', null)
    .where('withCoordinationAt', 'is not', null)
    .executeTakeFirstOrThrow()
  return Number(count)
}

/** How many wait for each of these hosters. */
export async function countRemarksOf(db: Database, hosterIds: Id[]): Promise<Map<Id, number>> {
  const rows = await db
    .selectFrom('remark')
    .select(({ fn }) => ['hosterId', fn.countAll<number | string>().as('count')])
    .where('answeredAt', 'is', null)
    .where('hosterId', 'in', hosterIds)
    .groupBy('hosterId')
    .execute()
  return new Map(rows.map(({ hosterId, count }) => [hosterId, Number(count)]))
}

/** How many remarks came within a day from a mailbox. */
export async function saidFrom(db: Database, mailbox: string, now: Temporal.Instant): Promise<number> {
  const rows = await db
    .selectFrom('remarkVoice')
    .select('id')
    .where('mailbox', '=', mailbox)
    .where('createdAt', '>', aDayBefore(now))
    .execute()
  return rows.length
}

/** The same about a hoster and its services. */
export async function saidOf(db: Database, hosterId: Id, now: Temporal.Instant): Promise<number> {
  const rows = await db
    .selectFrom('remarkVoice')
    .innerJoin('remark', 'remark.id', 'remarkVoice.remarkId')
    .select('remarkVoice.id')
    .where('remark.hosterId', '=', hosterId)
    .where('remarkVoice.createdAt', '>', aDayBefore(now))
    .execute()
  return rows.length
}

/** How many new remarks about a hoster and its services came within a day. */
export async function openedOf(db: Database, hosterId: Id, now: Temporal.Instant): Promise<number> {
  const rows = db.selectFrom('remark').select('id').where('hosterId', '=', hosterId)
  return (await rows.where('createdAt', '>', aDayBefore(now)).execute()).length
}

/** The answers that went by mail within a day: to whom, about whom. */
export function mailedWithinADay(
  db: Database,
  now: Temporal.Instant,
): Promise<{ mailbox: string | null; hosterId: Id }[]> {
  return db
    .selectFrom('remarkVoice')
    .innerJoin('remark', 'remark.id', 'remarkVoice.remarkId')
    .select(['remarkVoice.mailbox', 'remark.hosterId'])
    .where('remarkVoice.mailedAt', '>', aDayBefore(now))
    .execute()
}

const aDayBefore = (now: Temporal.Instant) => toInstant(now.subtract({ hours: 24 }))

async function counted(db: Database, remarks: RemarkTable[]): Promise<Counted[]> {
  const ids = remarks.map(({ id }) => id)
  const rows = await db
    .selectFrom('remarkVoice')
    .select(({ fn }) => ['remarkId', fn.countAll<number | string>().as('count')])
    .where('remarkId', 'in', ids)
    .groupBy('remarkId')
    .execute()
  const counts = new Map(rows.map(({ remarkId, count }) => [remarkId, Number(count)]))
  return remarks.map((remark) => ({ ...remarkOf(remark), voices: counts.get(remark.id) ?? 0 }))
}

function remarkOf({ subjectKind: kind, subjectId: id, answerHash, answeredByPersonId, ...row }: RemarkTable): Remark {
  return { ...row, subject: { kind, id } }
}
