import { z } from 'zod'
import type { Database } from '../../platform/database/index.ts'
import { everySeconds, type Handlers, tickJob } from '../../platform/jobs/index.ts'
import { applyUpload } from './apply-upload.ts'
import { forgetOldUploads } from './remove-upload.ts'

const Payload = z.object({ id: z.string() })
const aDay = 24 * 3600

/** A long list takes its time: these run beside the other jobs. */
export const spreadsheetJobs = (db: Database): Handlers => ({
  'apply-spreadsheet': (payload, now) => applyUpload(db, Payload.parse(payload).id, now),
  ...tickJob('forget-spreadsheets', everySeconds(aDay), (now) => forgetOldUploads(db, now)),
})
