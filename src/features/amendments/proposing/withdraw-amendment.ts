import { atomically, type Database, type Id, toInstant } from '../../../platform/database/index.ts'
import { conflict, forbidden, invalid } from '../../../platform/errors.ts'
import { cleanText } from '../../charter/index.ts'
import { touchRegister } from '../../hosters/index.ts'
import { recordChange } from '../../journal/index.ts'
import { type Amendment, bounds } from '../amendment.ts'
import { type By, personOf } from '../by.ts'
import { findAmendment, findOwn } from '../queries.ts'
import { refuseOver } from '../writing/write-draft.ts'

/** Its author takes a proposal back before it is voted on; it stays readable. */
export function withdrawAmendment(
  db: Database,
  { id, reason }: { id: Id; reason: string },
  by: By,
): Promise<Amendment> {
  return atomically(db, async (db) => {
    const amendment = await ownToEnd(db, id, by)
    if (amendment.proposedAt === null) throw conflict('amendments.not-proposed')
    const withdrawalReason = cleanText(reason) || null
    if ((withdrawalReason?.length ?? 0) > bounds.reason)
      throw invalid('reason', 'charter.problem-too-long', { most: bounds.reason })
    const withdrawnAt = toInstant(by.now)
    await setWithdrawal(db, id, { withdrawnAt, withdrawalReason })
    await recordWithdrawal(
      db,
      'amendment.withdrawn',
      { id, before: null, after: { withdrawnAt, withdrawalReason } },
      by,
    )
    return findAmendment(db, id)
  })
}

/** The same, undone: from the journal. */
export function reopenAmendment(db: Database, id: Id, by: By): Promise<void> {
  return atomically(db, async (db) => {
    const { withdrawnAt, withdrawalReason, settledAt } = await findAmendment(db, id)
    if (withdrawnAt === null || settledAt !== null) throw conflict('amendments.changed-since')
    await setWithdrawal(db, id, { withdrawnAt: null, withdrawalReason: null })
    const before = { withdrawnAt, withdrawalReason }
    await recordWithdrawal(db, 'amendment.reopened', { id, before, after: { withdrawnAt: null } }, by)
  })
}

/** A draft that its author gives up leaves nothing. */
export function discardDraft(db: Database, id: Id, by: By): Promise<void> {
  return atomically(db, async (db) => {
    const amendment = await ownToEnd(db, id, by)
    if (amendment.proposedAt !== null) throw conflict('amendments.proposed-already')
    await eraseDraft(db, amendment.id)
  })
}

export async function eraseDraft(db: Database, id: Id): Promise<void> {
  await db.deleteFrom('amendmentWriter').where('amendmentId', '=', id).execute()
  await db.deleteFrom('amendment').where('id', '=', id).where('proposedAt', 'is', null).execute()
}

/** Those who were invited write; to end it is its author's. */
async function ownToEnd(db: Database, id: Id, by: By): Promise<Amendment> {
  const personId = personOf(by)
  const amendment = await findOwn(db, id, personId)
  if (amendment.authorPersonId !== personId) throw forbidden('amendments.only-author')
  await refuseOver(db, amendment, by.now)
  return amendment
}

const setWithdrawal = (db: Database, id: Id, said: Pick<Amendment, 'withdrawnAt' | 'withdrawalReason'>) =>
  db.updateTable('amendment').set(said).where('id', '=', id).execute()

async function recordWithdrawal(
  db: Database,
  verb: string,
  { id, before, after }: { id: Id; before: Record<string, unknown> | null; after: Record<string, unknown> },
  { actor, now, undoes = null }: By,
): Promise<void> {
  const change = { actor, verb, subject: { kind: 'amendment', id }, hosterId: null, before, after, undoes }
  await recordChange(db, { ...change, visibility: 'public' }, now)
  await touchRegister(db, now)
}
