import type { Database } from '../../platform/database/index.ts'
import type { Subject } from '../journal/index.ts'
import { type Restriction, restrictionsOn } from '../moderation/index.ts'

/** Why this text of it is not shown; of no text: why it is frozen as a whole. */
export type Hidden = (subject: Subject, field: string | null) => Restriction | null

export async function hiddenOf(db: Database, subjects: Subject[]): Promise<Hidden> {
  const present = subjects.length === 0 ? [] : await restrictionsOn(db, subjects)
  return ({ kind, id }, field) =>
    present.find((found) => found.subject.kind === kind && found.subject.id === id && found.field === field) ?? null
}
