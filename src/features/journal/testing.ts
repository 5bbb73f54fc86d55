import type { Database, Id } from '../../platform/database/index.ts'
import type { Change } from './entry.ts'
import { recordChange } from './record-change.ts'

export const writtenAt = Temporal.Instant.from('2026-11-22T08:30:00Z')

/** A change of a hoster that nobody has heard of, done by an import, unless it says more. */
export function givenChange(db: Database, said: Partial<Change> = {}, at = writtenAt): Promise<Id> {
  return recordChange(
    db,
    {
      actor: { kind: 'machine', name: 'import' },
      verb: 'hoster.edited',
      subject: { kind: 'hoster', id: 'ciboule' },
      hosterId: null,
      before: { name: 'Ciboule' },
      after: { name: 'Ciboulette' },
      visibility: 'public',
      ...said,
    },
    at,
  )
}
