import { dayIn } from '../../../platform/clock.ts'
import { atomically, type Database, type Id, newId, toInstant, toJson } from '../../../platform/database/index.ts'
import { refuseMoved } from '../../../platform/edit-conflict.ts'
import type { FieldError } from '../../../platform/errors.ts'
import type { Language, Translated } from '../../../platform/i18n/index.ts'
import { decisionsOfBatch } from '../../decisions/index.ts'
import { type By, collectiveOf } from '../../hosters/index.ts'
import { changedFields, recordChange } from '../../journal/index.ts'
import { refusedForm, refusedWith } from '../refused-form.ts'
import { type Litter, type LitterDates, wrongIn } from './litter.ts'
import { dateFields } from './litter-form.ts'
import { batchOf } from './open-vote.ts'
import { litterById } from './queries.ts'
import { tellOfDates } from './tell-of-dates.ts'
import './tables.ts'

interface Edit {
  id: Id
  /** The revision that was typed over. */
  revision: number
  typed: { name: Translated; dates: LitterDates }
  /** Why dates move: told to whom it concerns, and shown on the litter's page. */
  reason: string
  language: Language
}

/**
 * Names a litter anew, or moves its dates, with a reason. Refuses to move a day that has come, or to one that is
 * past; the vote's days stand once it has begun.
 */
export function editLitter(db: Database, { id, revision, typed, reason, language }: Edit, by: By): Promise<Litter> {
  return atomically(db, async (db) => {
    const { actor, now, undoes = null } = by
    const known = await litterById(db, id)
    refuseMoved(revision, { value: known, revision: known.revision })
    const { dates } = known
    if (dates === null) throw refusedForm('form', 'membership.litter-past', 409)
    const today = dayIn((await collectiveOf(db)).settings.timeZone, now)
    const wrong = [
      ...wrongIn(typed.dates),
      ...wrongMoves(dates, typed.dates, today),
      ...(await announcedMoves(db, known, typed.dates)),
    ]
    if (wrong.length > 0) throw refusedWith(wrong)
    const change = changedFields({ name: known.name, ...dates }, { name: typed.name, ...typed.dates })
    if (!change) return known
    const isMoved = dateFields.some((field) => dates[field] !== typed.dates[field])
    if (isMoved && reason === '') throw refusedForm('reason', 'membership.reason-missing')
    await db
      .updateTable('litter')
      .set({ name: toJson(typed.name), ...typed.dates, revision: known.revision + 1 })
      .where('id', '=', id)
      .execute()
    if (isMoved) {
      const byPersonId = 'personId' in actor ? actor.personId : null
      const moved = { before: toJson(dates), after: toJson(typed.dates), reason, language, byPersonId }
      await db
        .insertInto('litterChange')
        .values({ id: newId(), litterId: id, ...moved, at: toInstant(now) })
        .execute()
      await tellOfDates(db, known, by)
    }
    const subject = { kind: 'litter', id }
    const said = { actor, verb: 'litter.edited', subject, hosterId: null, visibility: 'public', undoes } as const
    await recordChange(db, { ...said, ...change, after: { ...change.after, ...(isMoved && { reason }) } }, now)
    return litterById(db, id)
  })
}

/** The days of a vote that was announced stand: its decisions open and close at them. */
async function announcedMoves(db: Database, litter: Litter, after: LitterDates): Promise<FieldError[]> {
  const { dates } = litter
  const moved = (['voteFrom', 'voteUntil'] as const).filter((field) => dates !== null && dates[field] !== after[field])
  if (moved.length === 0) return []
  const decisions = await decisionsOfBatch(db, batchOf(litter))
  if (!decisions.some(({ openedAt, withdrawnAt }) => openedAt === null && withdrawnAt === null)) return []
  return moved.map((field) => ({ field, key: 'membership.vote-announced' }))
}

/** What is wrong with moving these days, on a day. */
export function wrongMoves(before: LitterDates, after: LitterDates, today: string): FieldError[] {
  return dateFields.flatMap((field): FieldError[] => {
    if (before[field] === after[field]) return []
    const begun = field === 'voteUntil' ? before.voteFrom <= today : isFirstDay(field) && before[field] <= today
    if (begun || before[field] < today) return [{ field, key: 'membership.day-has-come' }]
    return after[field] < today ? [{ field, key: 'membership.day-is-past' }] : []
  })
}

const isFirstDay = (field: keyof LitterDates) => field === 'opensOn' || field === 'voteFrom'
