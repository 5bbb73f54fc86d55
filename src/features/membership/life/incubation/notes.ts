import { atomically, type Database, type Id, newIdInTime, toInstant } from '../../../../platform/database/index.ts'
import { conflict, forbidden, notFound } from '../../../../platform/errors.ts'
import type { Language } from '../../../../platform/i18n/index.ts'
import { seenOnly } from '../../../../platform/unseen.ts'
import { mayActFor } from '../../../delegates/index.ts'
import type { By, Hoster } from '../../../hosters/index.ts'
import { recordChange } from '../../../journal/index.ts'
import { refuseFrozen } from '../../../moderation/index.ts'
import { refusedForm } from '../../refused-form.ts'
import { personOf, todayIn } from '../as-whom.ts'
import { notesPerDay } from './incubation.ts'
import { isIncubating, mentorOf } from './queries.ts'
import '../tables.ts'

/** In whose name somebody writes news of a hoster that is being prepared: its own, or its mentor’s; null: neither. */
export async function writerOf(db: Database, hoster: Hoster, personId: Id): Promise<Id | null> {
  if (await mayActFor(db, { personId }, hoster.id)) return hoster.id
  const mentor = await mentorOf(db, hoster)
  return mentor && (await mayActFor(db, { personId }, mentor.id)) ? mentor.id : null
}

/** Adds news of progress, of the hoster itself or of its mentor. */
export function addNote(
  db: Database,
  hoster: Hoster,
  { text, language }: { text: string; language: Language },
  by: By,
): Promise<Id> {
  return atomically(db, async (db) => {
    const personId = personOf(by)
    const byHosterId = personId === null ? null : await writerOf(db, hoster, personId)
    if (byHosterId === null) throw forbidden('membership.note-not-yours')
    await refuseFrozen(db, { kind: 'hoster', id: hoster.id })
    if (!isIncubating(hoster, await todayIn(db, by.now))) throw conflict('membership.incubation-none')
    const written = await writtenLately(db, hoster.id, by)
    const same = written.find(
      (note) => note.text === seenOnly(text) && note.byHosterId === byHosterId && !note.removedAt,
    )
    // The same form sent twice.
    if (same) return same.id
    if (written.length >= notesPerDay) throw refusedForm('text', 'membership.note-many', 422, { most: notesPerDay })
    const id = newIdInTime()
    const said = { text: seenOnly(text), language, at: toInstant(by.now), byPersonId: personId, removedAt: null }
    await db
      .insertInto('incubationNote')
      .values({ id, hosterId: hoster.id, byHosterId, ...said })
      .execute()
    await record(db, hoster.id, 'incubation.note-added', by)
    return id
  })
}

/** Takes news off, by who may write them. */
export function removeNote(db: Database, hoster: Hoster, id: Id, by: By): Promise<void> {
  return atomically(db, async (db) => {
    const personId = personOf(by)
    const row = await db
      .selectFrom('incubationNote')
      .select(['hosterId', 'removedAt'])
      .where('id', '=', id)
      .executeTakeFirst()
    if (row?.hosterId !== hoster.id || row.removedAt !== null) throw notFound('membership.note-unknown')
    if (personId === null || (await writerOf(db, hoster, personId)) === null)
      throw forbidden('membership.note-not-yours')
    await db
      .updateTable('incubationNote')
      .set({ removedAt: toInstant(by.now) })
      .where('id', '=', id)
      .execute()
    await record(db, hoster.id, 'incubation.note-removed', by)
  })
}

/** Within a day, taken off or not. */
function writtenLately(db: Database, hosterId: Id, { now }: By) {
  const lately = toInstant(now.subtract({ hours: 24 }))
  const rows = db.selectFrom('incubationNote').select(['id', 'text', 'byHosterId', 'removedAt'])
  return rows.where('hosterId', '=', hosterId).where('at', '>', lately).execute()
}

const record = (db: Database, hosterId: Id, verb: string, { actor, now }: By) =>
  recordChange(
    db,
    {
      ...{ actor, verb, subject: { kind: 'hoster', id: hosterId }, hosterId },
      ...{ before: null, after: null, visibility: 'public' as const },
    },
    now,
  )
