import type { Database } from '../../platform/database/index.ts'
import type { Handlers } from '../../platform/jobs/index.ts'
import { changedDocuments } from './changing/record-version.ts'

/** What has to learn that public documents changed: rooms above this one, and the register beside it (src/rooms.ts). */
export type OnChange = (db: Database, now: Temporal.Instant) => Promise<void>

export const charterJobs = (db: Database, { onChange }: { onChange: OnChange }): Handlers => ({
  [changedDocuments]: (_payload, now) => onChange(db, now),
})
