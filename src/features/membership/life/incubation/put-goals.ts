import { atomically, type Database, type Id, toInstant } from '../../../../platform/database/index.ts'
import { refuseMoved } from '../../../../platform/edit-conflict.ts'
import type { Language } from '../../../../platform/i18n/index.ts'
import { seenOnly } from '../../../../platform/unseen.ts'
import type { By } from '../../../hosters/index.ts'
import { recordChange } from '../../../journal/index.ts'
import { type LifeBy, personOf, refuseUnasked } from '../as-whom.ts'
import { goalsOf } from './queries.ts'
import '../tables.ts'

interface Typed {
  text: string
  language: Language
}

/** A hoster says what it wants to reach, typed over the given revision. */
export function editGoals(db: Database, hosterId: Id, typed: Typed & { revision: number }, by: LifeBy): Promise<void> {
  return atomically(db, async (db) => {
    await refuseUnasked(db, by, hosterId)
    const known = await goalsOf(db, hosterId)
    refuseMoved(typed.revision, { value: known, revision: known?.revision ?? 0 })
    await putGoals(db, hosterId, typed, by)
    const { actor, now } = by
    const change = {
      actor,
      verb: 'incubation.goals-edited',
      subject: { kind: 'hoster', id: hosterId },
      hosterId,
    } as const
    await recordChange(db, { ...change, before: null, after: null, visibility: 'public' }, now)
  })
}

export async function putGoals(db: Database, hosterId: Id, { text, language }: Typed, by: By): Promise<void> {
  const revision = ((await goalsOf(db, hosterId))?.revision ?? 0) + 1
  const said = { text: seenOnly(text), language, at: toInstant(by.now), byPersonId: personOf(by), revision }
  await db
    .insertInto('incubationGoals')
    .values({ hosterId, ...said })
    .onConflict((clash) => clash.column('hosterId').doUpdateSet(said))
    .execute()
}
