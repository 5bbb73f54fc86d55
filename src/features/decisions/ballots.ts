import { type Database, fromJson, type Id } from '../../platform/database/index.ts'
import type { Language } from '../../platform/i18n/index.ts'
import type { Ballot, Decision } from './decision.ts'
import './tables.ts'

/** A ballot as it is counted: a named one of its hoster, a secret one under its token. */
export interface Held {
  ballot: Ballot
  weight: 1
  /** An objection that was lifted by who made it. */
  resolved: boolean
  hosterId: Id | null
  token: string | null
}

/** The ballots that the public may read: null while they are hidden. Secret ones come in the order of their tokens. */
export async function ballotsOf(db: Database, decision: Decision): Promise<Held[] | null> {
  if ((decision.resultsHidden || decision.secret) && decision.closedAt === null) return null
  return decision.secret ? sheetOf(db, decision.id) : heldBallots(db, decision.id)
}

/** Those that were cast, of whatever decision: to be counted, never shown. */
export async function heldBallots(db: Database, decisionId: Id): Promise<Held[]> {
  const rows = await db
    .selectFrom('ballot')
    .selectAll()
    .where('decisionId', '=', decisionId)
    .orderBy('hosterId')
    .execute()
  return rows.map(({ ballot, resolved, hosterId, token }) => ({
    ...{ ballot: fromJson(ballot), weight: 1, resolved: resolved === 1 },
    ...{ hosterId: token === null ? hosterId : null, token },
  }))
}

async function sheetOf(db: Database, decisionId: Id): Promise<Held[]> {
  const rows = await db
    .selectFrom('sheetLine')
    .selectAll()
    .where('decisionId', '=', decisionId)
    .orderBy('token')
    .execute()
  return rows.map(({ ballot, resolved, token }) => ({
    ...{ ballot: fromJson(ballot), weight: 1, resolved: resolved === 1, hosterId: null, token },
  }))
}

/** Why hosters voted as they did: together, unsigned, once it is over. */
export interface Reason {
  reason: string | null
  clauseId: string | null
  language: Language
}

export function reasonsOf(db: Database, decisionId: Id): Promise<Reason[]> {
  const rows = db.selectFrom('sheetReason').select(['reason', 'clauseId', 'language'])
  return rows.where('decisionId', '=', decisionId).orderBy('position').execute()
}

/** Which hosters voted: public from the first ballot on. */
export function participationOf(db: Database, decisionId: Id) {
  const rows = db.selectFrom('participation').select(['hosterId', 'byMandateOfHosterId', 'byPersonId', 'castAt'])
  return rows.where('decisionId', '=', decisionId).orderBy('hosterId').execute()
}
