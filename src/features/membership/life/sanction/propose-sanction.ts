import {
  atomically,
  type Database,
  type Id,
  newIdInTime,
  toInstant,
  toJson,
} from '../../../../platform/database/index.ts'
import { conflict } from '../../../../platform/errors.ts'
import type { Language } from '../../../../platform/i18n/index.ts'
import { seenOnly } from '../../../../platform/unseen.ts'
import { charterInForce, findClause } from '../../../charter/index.ts'
import { memberStanding } from '../../../decisions/index.ts'
import { type By, collectiveOf, type Hoster } from '../../../hosters/index.ts'
import { recordChange } from '../../../journal/index.ts'
import { refusedForm } from '../../refused-form.ts'
import { personOf, todayIn } from '../as-whom.ts'
import type { SanctionTable } from '../tables.ts'
import { proposerOrRefusal } from './may-propose.ts'
import { tellOfSanction } from './tell.ts'
import '../tables.ts'

export interface SanctionTyped {
  kind: 'suspension' | 'exclusion'
  reasons: string
  clauseIds: readonly string[]
  language: Language
}

/**
 * Says that members will be asked to suspend or exclude one of them, and why. Nothing is voted before the hoster has
 * had the days of the settings to reply.
 */
export function proposeSanction(db: Database, hoster: Hoster, typed: SanctionTyped, by: By): Promise<Id> {
  return atomically(db, async (db) => {
    const { kind, language } = typed
    const proposer = await proposerOrRefusal(db, by, { hoster, kind })
    const today = await todayIn(db, by.now)
    if (memberStanding(hoster, today, hoster.fictional) === null) throw conflict('membership.sanction-no-member')
    const open = await db.selectFrom('sanction').select('id').where('openFor', '=', hoster.id).executeTakeFirst()
    if (open) throw conflict('membership.sanction-open')
    const charter = await charterInForce(db, today)
    const clauseIds = [...new Set(typed.clauseIds)]
    const isKnown = (id: string) => charter !== null && findClause(charter.content, id) !== undefined
    if (!clauseIds.every(isKnown) || (charter !== null && clauseIds.length === 0))
      throw refusedForm('clauseIds', 'membership.sanction-clauses-missing')
    const { diagnosis } = (await collectiveOf(db)).settings
    const replyUntil = toInstant(by.now.add({ hours: 24 * diagnosis.suspicionDays }))
    const said = { reasons: seenOnly(typed.reasons), clauseIds, language, ofId: null, replyUntil }
    return putSanction(db, hoster, { kind, ...proposer, ...said }, by)
  })
}

type Put = Pick<SanctionTable, 'kind' | 'by' | 'byHosterId' | 'reasons' | 'language' | 'ofId' | 'replyUntil'> & {
  clauseIds: string[]
}

export async function putSanction(db: Database, hoster: Hoster, said: Put, by: By): Promise<Id> {
  const id = newIdInTime()
  await db
    .insertInto('sanction')
    .values({
      ...{ id, hosterId: hoster.id, openFor: hoster.id, ...said, clauseIds: toJson(said.clauseIds) },
      ...{ byPersonId: personOf(by), at: toInstant(by.now) },
      ...{ reply: null, replyLanguage: null, repliedAt: null, repliedByPersonId: null },
      ...{ withdrawnAt: null, withdrawnByPersonId: null, decisionId: null, outcome: null },
      ...{ decidedAt: null, liftedAt: null, was: null },
    })
    .execute()
  const { actor, now } = by
  const change = { actor, verb: 'sanction.proposed', subject: { kind: 'sanction', id } } as const
  const after = { clauses: said.clauseIds }
  await recordChange(db, { ...change, hosterId: hoster.id, before: null, after, visibility: 'public' }, now)
  await tellOfSanction(db, { id, hoster, kind: said.kind, what: 'proposed' }, by)
  return id
}
