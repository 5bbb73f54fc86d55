import { atomically, type Database, type Id, toInstant } from '../../../../platform/database/index.ts'
import { conflict, forbidden } from '../../../../platform/errors.ts'
import type { Language } from '../../../../platform/i18n/index.ts'
import { seenOnly } from '../../../../platform/unseen.ts'
import { mayActFor } from '../../../delegates/index.ts'
import type { By } from '../../../hosters/index.ts'
import { recordChange } from '../../../journal/index.ts'
import { personOf } from '../as-whom.ts'
import { findSanction } from './queries.ts'
import { stageOf, takesBack } from './sanction.ts'
import '../tables.ts'

/** What a hoster replies to what is asked against it, shown beside; it may be written anew until the vote opens. */
export function replyToSanction(
  db: Database,
  id: Id,
  { reply, language }: { reply: string; language: Language },
  by: By,
): Promise<void> {
  return atomically(db, async (db) => {
    const sanction = await findSanction(db, id)
    const { hosterId } = sanction
    const { actor, now } = by
    // A hoster speaks for itself.
    if (!('personId' in actor) || !(await mayActFor(db, actor, hosterId))) throw forbidden('delegates.only-delegates')
    if (stageOf(sanction) !== 'heard' || takesBack(sanction)) throw conflict('membership.sanction-reply-late')
    const replied = { reply: seenOnly(reply), replyLanguage: language, repliedAt: toInstant(now) }
    await db
      .updateTable('sanction')
      .set({ ...replied, repliedByPersonId: personOf(by) })
      .where('id', '=', id)
      .execute()
    const change = { actor, verb: 'sanction.replied', subject: { kind: 'sanction', id }, hosterId } as const
    await recordChange(db, { ...change, before: null, after: null, visibility: 'public' }, now)
  })
}
