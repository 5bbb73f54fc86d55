import { z } from 'zod'
import type { Database } from '../../platform/database/index.ts'
import type { Handlers } from '../../platform/jobs/index.ts'
import { eraseReport } from './erase-report.ts'

const Payload = z.object({ reportId: z.string() })

/** Reports are forgotten after their time. */
export const moderationJobs = (db: Database): Handlers => ({
  'erase-report': (payload, now) => eraseReport(db, Payload.parse(payload).reportId, now),
})
