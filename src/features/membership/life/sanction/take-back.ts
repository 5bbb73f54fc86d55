import { atomically, type Database, type Id, toInstant } from '../../../../platform/database/index.ts'
import { conflict, forbidden, notFound } from '../../../../platform/errors.ts'
import type { Language } from '../../../../platform/i18n/index.ts'
import { seenOnly } from '../../../../platform/unseen.ts'
import { mayActFor } from '../../../delegates/index.ts'
import { type By, hosterById } from '../../../hosters/index.ts'
import { proposerOrRefusal } from './may-propose.ts'
import { openVote } from './open-vote.ts'
import { putSanction } from './propose-sanction.ts'
import { findSanction, sanctionsOf } from './queries.ts'
import { mayBeAppealed, stands } from './sanction.ts'

interface Typed {
  reasons: string
  language: Language
}

/** The hoster asks for one more vote, within some days after the decision, once. */
export function appealSanction(db: Database, id: Id, { reasons, language }: Typed, by: By): Promise<Id> {
  return atomically(db, async (db) => {
    const sanction = await findSanction(db, id)
    const { actor, now } = by
    if (!('personId' in actor) || !(await mayActFor(db, actor, sanction.hosterId)))
      throw forbidden('delegates.only-delegates')
    if (!mayBeAppealed(sanction, await sanctionsOf(db, sanction.hosterId), now))
      throw conflict('membership.sanction-appeal-late')
    const of = { kind: 'appeal', by: 'hoster', byHosterId: sanction.hosterId } as const
    return putToVote(db, sanction.hosterId, { ...of, ofId: id, reasons, language, clauseIds: sanction.clauseIds }, by)
  })
}

/** The coordination or a member asks to take back what was decided, however long ago. */
export function liftSanction(db: Database, id: Id, { reasons, language }: Typed, by: By): Promise<Id> {
  return atomically(db, async (db) => {
    const sanction = await findSanction(db, id)
    const { hosterId, clauseIds } = sanction
    const hoster = await hosterById(db, hosterId)
    if (!hoster) throw notFound('hosters.hoster-not-found')
    const kind = sanction.kind === 'exclusion' ? 'exclusion' : 'suspension'
    const proposer = await proposerOrRefusal(db, by, { hoster, kind })
    if (!stands(sanction)) throw conflict('membership.sanction-lifted')
    return putToVote(db, hosterId, { kind: 'lifting', ...proposer, ofId: id, reasons, language, clauseIds }, by)
  })
}

type Said = Omit<Parameters<typeof putSanction>[2], 'replyUntil'>

/** At once: whoever it is about asked for it, or gains by it. */
async function putToVote(db: Database, hosterId: Id, said: Said, by: By): Promise<Id> {
  const hoster = await hosterById(db, hosterId)
  if (!hoster) throw notFound('hosters.hoster-not-found')
  const open = await db.selectFrom('sanction').select('id').where('openFor', '=', hosterId).executeTakeFirst()
  if (open) throw conflict('membership.sanction-open')
  const replyUntil = toInstant(by.now)
  const id = await putSanction(db, hoster, { ...said, reasons: seenOnly(said.reasons), replyUntil }, by)
  await openVote(db, id, by.now)
  return id
}
