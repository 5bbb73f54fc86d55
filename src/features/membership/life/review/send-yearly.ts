import { atomically, type Database } from '../../../../platform/database/index.ts'
import { conflict } from '../../../../platform/errors.ts'
import {
  beginDeclaration,
  declarationDraftOf,
  declarationOf,
  keepAnswers,
  sendDeclaration,
} from '../../../compliance/index.ts'
import type { By, Hoster } from '../../../hosters/index.ts'
import { refusedForm } from '../../refused-form.ts'
import { todayIn } from '../as-whom.ts'

/**
 * Says of last year's answers which are still so. When all are, that is this year's declaration; else a draft is begun
 * in which the others wait. Says whether it was sent.
 */
export function sendYearly(db: Database, hoster: Hoster, changing: readonly string[], by: By): Promise<boolean> {
  return atomically(db, async (db) => {
    if (await declarationDraftOf(db, hoster.id)) throw conflict('membership.yearly-draft')
    const last = await declarationOf(db, hoster.id)
    if (!last) throw conflict('membership.yearly-nothing')
    // Pressed twice, or by two of them: it was said today.
    const saidOn = last.sentAt && (await todayIn(db, Temporal.Instant.from(last.sentAt)))
    if (changing.length === 0 && saidOn === (await todayIn(db, by.now))) return true
    if (!changing.every((id) => last.clauses.has(id))) throw refusedForm('changing', 'membership.yearly-unknown')
    await beginDeclaration(db, hoster.id, 'last', by)
    const still = [...last.clauses.keys()].filter((id) => !changing.includes(id))
    const revision = await keepAnswers(db, hoster.id, still, by)
    if (changing.length > 0) return false
    await sendDeclaration(db, hoster, revision, by)
    return true
  })
}
