import { atomically, type Database, type Id, toInstant, yesNo } from '../../../platform/database/index.ts'
import { refuseMoved } from '../../../platform/edit-conflict.ts'
import { forbidden, invalid } from '../../../platform/errors.ts'
import { type By, isGuarded } from '../../hosters/index.ts'
import { changedFields, recordChange } from '../../journal/index.ts'
import { isRhythm, pageAddress, type WatchChoice } from './choice.ts'
import { choiceOf } from './queries.ts'
import '../tables.ts'

interface Chosen {
  choice: WatchChoice
  /** Of what it was typed over. */
  revision: number
}

/**
 * Says how a hoster wants to be watched; the round takes it up within seconds. Refuses a rhythm that is none, a page
 * that is none, and what was typed over another's choice.
 */
export function chooseWatching(db: Database, hosterId: Id, { choice, revision }: Chosen, by: By): Promise<void> {
  return atomically(db, async (db) => {
    const known = await choiceOf(db, hosterId)
    refuseMoved(revision, { value: known.choice, revision: known.revision })
    const wanted = checked(choice)
    const changed = changedFields(known.choice, wanted)
    if (!changed) return
    // Where people are led is not theirs who came by the domain a few days ago.
    if (isGuarded(by) && wanted.ownStatusPage !== null && wanted.ownStatusPage !== known.choice.ownStatusPage)
      throw forbidden('monitoring.choice-first-days')
    const at = toInstant(by.now)
    const row = {
      rhythm: wanted.rhythm,
      optedOutAt: wanted.optedOut ? (known.optedOutAt ?? at) : null,
      toldFirst: yesNo(wanted.toldFirst),
      statusPage: wanted.ownStatusPage,
      revision: known.revision + 1,
      updatedAt: at,
    }
    await db
      .insertInto('watchChoice')
      .values({ hosterId, ...row })
      .onConflict((clash) => clash.column('hosterId').doUpdateSet(row))
      .execute()
    const { actor, now, undoes = null } = by
    const subject = { kind: 'hoster', id: hosterId }
    const change = { actor, verb: 'hoster.watching-chosen', subject, hosterId, visibility: 'public', undoes } as const
    await recordChange(db, { ...change, ...changed }, now)
  })
}

function checked(choice: WatchChoice): WatchChoice {
  if (!isRhythm(choice.rhythm)) throw invalid('rhythm', 'monitoring.choice-rhythm-missing')
  if (choice.ownStatusPage === null) return choice
  const ownStatusPage = pageAddress(choice.ownStatusPage)
  if (ownStatusPage === null) throw invalid('ownStatusPage', 'monitoring.choice-page-wrong')
  return { ...choice, ownStatusPage }
}
