import { atomically, type Database, type Id } from '../../../platform/database/index.ts'
import { draftAbout, openDraft } from '../../../platform/drafts/index.ts'
import type { Hoster } from '../../hosters/index.ts'
import { descriptionDrafts } from './description-draft.ts'
import { draftFromRegister } from './from-register.ts'

/** The one draft of a hoster, whoever began it; a new one starts with what the register knows. Gives its number. */
export function beginDescription(db: Database, hoster: Hoster, personId: Id, now: Temporal.Instant): Promise<string> {
  return atomically(db, async (db) => {
    const known = await draftAbout(db, descriptionDrafts, hoster.id)
    if (known) return known.id
    const content = await draftFromRegister(db, hoster)
    return openDraft(db, descriptionDrafts, { content, personId, subjectId: hoster.id }, now)
  })
}
