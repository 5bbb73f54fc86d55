import type { Database, Id, Instant } from '../../platform/database/index.ts'
import { notFound } from '../../platform/errors.ts'
import { personsById } from '../accounts/index.ts'
import { type Hoster, hostersById } from '../hosters/index.ts'
import { type Delegation, nameAmongDelegates, type Proof } from './delegation.ts'
import type { DelegationTable } from './tables.ts'
import './tables.ts'

/** A delegate of a hoster as the others see them. */
export interface Delegate extends Delegation {
  name: string
}

/** Whether this person is a delegate of this hoster now. */
export async function mayActFor(db: Database, { personId }: { personId: Id }, hosterId: Id): Promise<boolean> {
  return (await delegationOf(db, personId, hosterId)) !== undefined
}

export function delegationOf(db: Database, personId: Id, hosterId: Id): Promise<DelegationTable | undefined> {
  return presentRows(db).where('hosterId', '=', hosterId).where('personId', '=', personId).executeTakeFirst()
}

/** Those who act for a hoster at present, the first admitted first. */
export async function delegatesOf(db: Database, hosterId: Id): Promise<Delegate[]> {
  const rows = await delegationsOf(db, hosterId)
  const people = await personsById(
    db,
    rows.map(({ personId }) => personId),
  )
  return rows.flatMap(({ id, personId, startedAt, proof }) => {
    const person = people.find((person) => person.id === personId)
    return person ? [{ id, hosterId, personId, startedAt, proof, name: nameAmongDelegates(person) }] : []
  })
}

export function delegationsOf(db: Database, hosterId: Id): Promise<DelegationTable[]> {
  return presentRows(db).where('hosterId', '=', hosterId).orderBy('startedAt').orderBy('id').execute()
}

/** Everybody who acts or acted for a hoster, the first admitted first. */
export function everyDelegationOf(db: Database, hosterId: Id): Promise<DelegationTable[]> {
  const rows = db.selectFrom('delegation').selectAll().where('hosterId', '=', hosterId)
  return rows.orderBy('startedAt').orderBy('id').execute()
}

/** The hosters for which a person acts at present. */
export async function hostersOf(db: Database, personId: Id): Promise<Hoster[]> {
  const rows = await presentRows(db).where('personId', '=', personId).orderBy('startedAt').orderBy('id').execute()
  return hostersById(
    db,
    rows.map(({ hosterId }) => hosterId),
  )
}

/** The hosters for which a person acts at present and acted at that instant: who was brought back since did not. */
export async function actedForAt(db: Database, personId: Id, at: Instant): Promise<Id[]> {
  return (await actedForAtEach(db, [{ personId, at }])).flat()
}

/** The same of many, in their order. */
export async function actedForAtEach(db: Database, asked: readonly { personId: Id; at: Instant }[]): Promise<Id[][]> {
  const personIds = [...new Set(asked.map(({ personId }) => personId))]
  const rows = await db
    .selectFrom('delegation')
    .leftJoin('delegationGap', 'delegationGap.delegationId', 'delegation.id')
    .select(['personId', 'hosterId', 'startedAt', 'delegationGap.endedAt as goneAt', 'restoredAt'])
    .where('personId', 'in', personIds)
    .where('delegation.endedAt', 'is', null)
    .orderBy('startedAt')
    .orderBy('delegation.id')
    .execute()
  return asked.map(({ personId, at }) => {
    const begun = rows.filter((row) => row.personId === personId && row.startedAt <= at)
    const away = begun.filter(({ goneAt, restoredAt }) => goneAt && restoredAt && goneAt <= at && restoredAt > at)
    const gone = new Set(away.map(({ hosterId }) => hosterId))
    return [...new Set(begun.map(({ hosterId }) => hosterId))].filter((id) => !gone.has(id))
  })
}

/** Everybody who acts for one of these at present, each once. */
export async function actingForAny(db: Database, hosterIds: readonly Id[]): Promise<Id[]> {
  const found = new Set<Id>()
  for (let at = 0; at < hosterIds.length; at += atATime) {
    const rows = presentRows(db).where('hosterId', 'in', hosterIds.slice(at, at + atATime))
    for (const { personId } of await rows.execute()) found.add(personId)
  }
  return [...found]
}

// At most 500 parameters a statement.
const atATime = 400

/** The hosters for which a person acts, or did after an instant. */
export async function actedForAfter(db: Database, personId: Id, after: Instant): Promise<Id[]> {
  const rows = db.selectFrom('delegation').select('hosterId').where('personId', '=', personId)
  const own = rows.where(({ or, eb }) => or([eb('endedAt', 'is', null), eb('endedAt', '>', after)]))
  return (await own.execute()).map(({ hosterId }) => hosterId)
}

/** The hosters with which these share somebody who acts for them at present, these among them. */
export async function sharingDelegates(db: Database, hosterIds: readonly Id[]): Promise<Id[]> {
  const people = presentRows(db).clearSelect().select('personId').where('hosterId', 'in', hosterIds)
  const rows = await presentRows(db).where('personId', 'in', people).execute()
  return rows.map(({ hosterId }) => hosterId)
}

/** A delegation of this hoster, ended or not. Refuses an unknown one. */
export async function findDelegation(db: Database, hosterId: Id, id: Id): Promise<DelegationTable> {
  const row = await db
    .selectFrom('delegation')
    .selectAll()
    .where('id', '=', id)
    .where('hosterId', '=', hosterId)
    .executeTakeFirst()
  if (!row) throw notFound('delegates.not-found')
  return row
}

export async function delegationsById(db: Database, ids: Id[]): Promise<{ id: Id; hosterId: Id; proof: Proof }[]> {
  return db.selectFrom('delegation').select(['id', 'hosterId', 'proof']).where('id', 'in', ids).execute()
}

/**
 * Whether a hoster's domain said after an instant that it knows somebody who acts for it; a link by mail is not enough.
 */
export async function provedSince(db: Database, hosterId: Id, since: Instant): Promise<boolean> {
  const rows = await delegationsOf(db, hosterId)
  const isProof = (proof: Proof) => proof === 'file' || proof === 'dns'
  return rows.some(
    ({ proof, startedAt, provedAgainAt }) =>
      (isProof(proof) && startedAt > since) || (provedAgainAt !== null && provedAgainAt > since),
  )
}

const presentRows = (db: Database) => db.selectFrom('delegation').selectAll().where('endedAt', 'is', null)
