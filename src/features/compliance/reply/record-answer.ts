import type { Database, Id } from '../../../platform/database/index.ts'
import { type By, touchRegister } from '../../hosters/index.ts'
import { type Change, recordChange } from '../../journal/index.ts'
import { isFindingPublic } from './answered-finding.ts'

type Answer = Pick<Change, 'verb' | 'subject' | 'before' | 'after'> & { hosterId: Id; findingId: Id }

/** As public as the finding is. The journal keeps no text: it may be hidden one day, and the journal is not. */
export async function recordAnswer(db: Database, answer: Answer, { actor, now }: By): Promise<void> {
  const { findingId, ...change } = answer
  const visibility = (await isFindingPublic(db, findingId, now)) ? 'public' : 'private'
  await recordChange(db, { ...change, actor, visibility }, now)
  await touchRegister(db, now)
}
