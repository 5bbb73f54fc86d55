import { type Database, type Id, toInstant } from '../../platform/database/index.ts'
import { limits } from './sheet.ts'
import './tables.ts'

/** The list goes; what came from it into the register stays. */
export async function removeUpload(db: Database, id: Id): Promise<void> {
  await db.deleteFrom('spreadsheet').where('id', '=', id).execute()
}

/** Lists are kept for thirty days. */
export async function forgetOldUploads(db: Database, now: Temporal.Instant): Promise<void> {
  const end = toInstant(now.subtract({ hours: limits.days * 24 }))
  await db.deleteFrom('spreadsheet').where('uploadedAt', '<=', end).execute()
}
