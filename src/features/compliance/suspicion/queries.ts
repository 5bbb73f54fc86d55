import { type Database, type Id, type Instant, toInstant } from '../../../platform/database/index.ts'
import { notFound } from '../../../platform/errors.ts'
import { hashOf } from '../../../platform/token.ts'
import { hiddenTexts } from '../hidden-texts.ts'
import type { SuspicionTable, SuspicionVoiceTable } from '../reply-tables.ts'
import { mostOfHoster, type Suspicion } from './suspicion.ts'
import '../tables.ts'

const mostShown = 200

/** What people said of a hoster and all may read, the newest first. */
export async function suspicionsOf(db: Database, hosterId: Id): Promise<Suspicion[]> {
  const rows = ofHoster(db, hosterId).where('publicAt', 'is not', null)
  return completed(db, await rows.orderBy('publicAt', 'desc').orderBy('id').execute())
}

/** All that its own people may read, what waits for their answer first. */
export async function everySuspicionOf(db: Database, hosterId: Id): Promise<Suspicion[]> {
  const newest = ofHoster(db, hosterId).orderBy('at', 'desc').orderBy('id')
  const waiting = await newest.where('answeredAt', 'is', null).limit(mostOfHoster.waiting).execute()
  const answered = await newest.where('answeredAt', 'is not', null).execute()
  return completed(db, [...waiting, ...answered])
}

const ofHoster = (db: Database, hosterId: Id) =>
  db.selectFrom('suspicion').selectAll().where('hosterId', '=', hosterId).limit(mostShown)

/** How many wait for the coordination to say what becomes of them. */
export async function countSuspicionsWaiting(db: Database): Promise<number> {
  const { count } = await unended(db)
    .select(({ fn }) => fn.countAll<number | string>().as('count'))
    .where('withCoordinationAt', 'is not', null)
    .where('toRulingAt', 'is', null)
    .executeTakeFirstOrThrow()
  return Number(count)
}

/** Those, the oldest first: at most `most`. */
export async function suspicionsDue(db: Database, most: number): Promise<{ id: Id; hosterId: Id; since: Instant }[]> {
  const rows = await unended(db)
    .select(['suspicion.id', 'suspicion.hosterId', 'withCoordinationAt', 'suspicion.at'])
    .where('withCoordinationAt', 'is not', null)
    .where('toRulingAt', 'is', null)
    .orderBy('withCoordinationAt')
    .orderBy('suspicion.id')
    .limit(most)
    .execute()
  return rows.map(({ id, hosterId, withCoordinationAt, at }) => ({ id, hosterId, since: withCoordinationAt ?? at }))
}

/** How many wait for an answer of each of these hosters. */
export async function countSuspicionsOf(db: Database, hosterIds: readonly Id[]): Promise<Map<Id, number>> {
  const rows = await unended(db)
    .select(({ fn }) => ['suspicion.hosterId', fn.countAll<number | string>().as('count')])
    .where('suspicion.hosterId', 'in', hosterIds)
    .where('answeredAt', 'is', null)
    .groupBy('suspicion.hosterId')
    .execute()
  return new Map(rows.map(({ hosterId, count }) => [hosterId, Number(count)]))
}

/** How many of a hoster nobody has ended, and how many times something was said of it since. */
export async function burdenOf(db: Database, hosterId: Id, since: Instant): Promise<{ waiting: number; said: number }> {
  const waiting = await unended(db).select('suspicion.id').where('suspicion.hosterId', '=', hosterId).execute()
  const said = await db
    .selectFrom('suspicionVoice')
    .innerJoin('suspicion', 'suspicion.id', 'suspicionVoice.suspicionId')
    .select('suspicionVoice.id')
    .where('hosterId', '=', hosterId)
    .where('suspicionVoice.at', '>', since)
    .execute()
  return { waiting: waiting.length, said: said.length }
}

export const unended = (db: Database) =>
  db
    .selectFrom('suspicion')
    .leftJoin('ruling', 'ruling.suspicionId', 'suspicion.id')
    .where('ruling.id', 'is', null)
    .where('dismissedAt', 'is', null)
    .where('withdrawnAt', 'is', null)

/** Refuses an unknown one, or one that is erased. */
export async function findSuspicion(db: Database, id: Id): Promise<Suspicion> {
  const [suspicion] = await suspicionsById(db, [id])
  if (!suspicion) throw notFound('compliance.no-suspicion')
  return suspicion
}

export async function suspicionsById(db: Database, ids: readonly Id[]): Promise<Suspicion[]> {
  return completed(db, await db.selectFrom('suspicion').selectAll().where('id', 'in', ids).execute())
}

/** What a receipt opens, or the link of a mail about it: nothing of the others who said the same. */
export async function byReceipt(
  db: Database,
  token: string,
): Promise<{ suspicion: Suspicion; voice: SuspicionVoiceTable } | undefined> {
  const hash = hashOf(token)
  const voice = await db
    .selectFrom('suspicionVoice')
    .selectAll()
    .where(({ or, eb }) => or([eb('tokenHash', '=', hash), eb('mailedHash', '=', hash)]))
    .executeTakeFirst()
  return voice && { voice, suspicion: await findSuspicion(db, voice.suspicionId) }
}

/** For the coordination alone: who said so, the first first. */
export function voicesOf(db: Database, suspicionId: Id): Promise<SuspicionVoiceTable[]> {
  return voices(db).where('suspicionId', '=', suspicionId).execute()
}

const voices = (db: Database) => db.selectFrom('suspicionVoice').selectAll().orderBy('at').orderBy('id')

/**
 * Who said it first, of those who did not take it back: the text is theirs, so whoever says it again after them speaks
 * for nobody else.
 */
export async function isFirstVoice(db: Database, { id, suspicionId }: SuspicionVoiceTable): Promise<boolean> {
  return firstStanding(await voicesOf(db, suspicionId))?.id === id
}

const firstStanding = (voices: readonly SuspicionVoiceTable[]) => voices.find(({ withdrawnAt }) => withdrawnAt === null)

/**
 * What somebody said: by their account, or by the mailbox that the first one left, or the first who did not take it
 * back. Those that others typed since count for nothing: anybody could keep away from a case whomever they like.
 */
export async function suspicionsSaidBy(
  db: Database,
  { personId, mailbox }: { personId: Id; mailbox: string | null },
): Promise<Id[]> {
  const signed = await voices(db).where('personId', '=', personId).execute()
  const typed = db
    .selectFrom('suspicionVoice')
    .select('suspicionId')
    .where('mailbox', '=', mailbox ?? '')
  const others = await voices(db).where('suspicionId', 'in', typed).execute()
  const first = [...Map.groupBy(others, ({ suspicionId }) => suspicionId).values()].filter((all) =>
    [all[0], firstStanding(all)].some((voice) => voice?.mailbox === mailbox),
  )
  return [...signed, ...first.flat()].map(({ suspicionId }) => suspicionId)
}

/** How many times a person said something within a day. */
export async function saidBy(db: Database, personId: Id, now: Temporal.Instant): Promise<number> {
  const rows = db.selectFrom('suspicionVoice').select('id').where('personId', '=', personId)
  return (await rows.where('at', '>', toInstant(now.subtract({ hours: 24 }))).execute()).length
}

async function completed(db: Database, rows: SuspicionTable[]): Promise<Suspicion[]> {
  const ids = rows.map(({ id }) => id)
  const rulings = await db
    .selectFrom('ruling')
    .select(['id', 'suspicionId', 'outcome', 'appealOutcome', 'at'])
    .where('suspicionId', 'in', ids)
    .execute()
  const hidden = await hiddenTexts(db, 'suspicion', rows)
  return rows.map((row) => {
    const { textHash, reminders, answeredByPersonId, dismissedByPersonId, ...known } = row
    const ruled = rulings.find(({ suspicionId }) => suspicionId === row.id)
    const ruling = ruled ? { id: ruled.id, outcome: ruled.appealOutcome ?? ruled.outcome, at: ruled.at } : null
    return { ...known, ruling, hidden: hidden(row, 'suspicion'), answerHidden: hidden(row, 'suspicion-answer') }
  })
}
