import { atomically, type Database, type Id, newId, toInstant } from '../../../platform/database/index.ts'
import { conflict, invalid, notFound } from '../../../platform/errors.ts'
import { charterInForce, findClause } from '../../charter/index.ts'
import { type By, hosterById, touchRegister } from '../../hosters/index.ts'
import { recordChange } from '../../journal/index.ts'
import { askToCount } from '../ask-to-count.ts'
import { findWaiver } from './queries.ts'
import type { Waiver } from './waiver.ts'
import '../tables.ts'

export interface WaiverTyped {
  hosterId: Id
  clauseId: string
  reason: string
  decisionName: string
  decisionUrl: string | null
  /** Days, both of them days of the waiver. */
  fromDay: string
  untilDay: string | null
}

/** Records that a decision lets a hoster off a clause of the charter in force. Gives its id. */
export function recordWaiver(db: Database, typed: WaiverTyped, day: string, by: By): Promise<Id> {
  return atomically(db, async (db) => {
    if (!(await hosterById(db, typed.hosterId))) throw invalid('hoster', 'compliance.waiver-hoster-unknown')
    const charter = await charterInForce(db, day)
    const clause = charter && findClause(charter.content, typed.clauseId)
    if (!clause) throw invalid('clause', 'compliance.waiver-clause-unknown')
    if (typed.untilDay !== null && typed.untilDay < typed.fromDay)
      throw invalid('untilDay', 'compliance.waiver-until-before')
    const id = newId()
    const byPersonId = by.actor.kind === 'person' || by.actor.kind === 'key' ? by.actor.personId : null
    const row = { id, ...typed, recordedAt: toInstant(by.now), byPersonId, endedAt: null }
    await db.insertInto('waiver').values(row).execute()
    await record(db, { ...row, verb: 'waiver.recorded' }, { before: null, after: toldOf(row) }, by)
    return id
  })
}

/** Ends a waiver before its last day. Refuses one that was ended already. */
export function endWaiver(db: Database, id: Id, by: By): Promise<void> {
  return atomically(db, async (db) => {
    const waiver = await findWaiver(db, id)
    if (!waiver) throw notFound('compliance.waiver-not-found')
    if (waiver.endedAt !== null) throw conflict('compliance.waiver-ended-already')
    await db
      .updateTable('waiver')
      .set({ endedAt: toInstant(by.now) })
      .where('id', '=', id)
      .execute()
    await record(db, { ...waiver, verb: 'waiver.ended' }, { before: toldOf(waiver), after: null }, by)
  })
}

/** One that was ended holds again. */
export function restoreWaiver(db: Database, id: Id, by: By): Promise<void> {
  return atomically(db, async (db) => {
    const waiver = await findWaiver(db, id)
    if (!waiver || waiver.endedAt === null) throw conflict('compliance.waiver-changed-since')
    await db.updateTable('waiver').set({ endedAt: null }).where('id', '=', id).execute()
    await record(db, { ...waiver, verb: 'waiver.recorded' }, { before: null, after: toldOf(waiver) }, by)
  })
}

interface Said {
  before: object | null
  after: object | null
}

type Told = Pick<Waiver, 'id' | 'hosterId'> & { verb: string }

async function record(db: Database, { id, hosterId, verb }: Told, { before, after }: Said, by: By): Promise<void> {
  const { actor, now, undoes = null } = by
  await touchRegister(db, now)
  await askToCount(db, now)
  const subject = { kind: 'waiver', id }
  const change = { actor, verb, subject, hosterId, visibility: 'public', undoes } as const
  await recordChange(db, { ...change, before: before && { ...before }, after: after && { ...after } }, now)
}

const toldOf = ({ clauseId, reason, decisionName, decisionUrl, fromDay, untilDay }: WaiverTyped) => ({
  clauseId,
  reason,
  decisionName,
  decisionUrl,
  fromDay,
  untilDay,
})
