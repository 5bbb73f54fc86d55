import { z } from 'zod'
import type { Database } from '../../platform/database/index.ts'
import type { Handlers } from '../../platform/jobs/index.ts'
import { remindMeeting } from './plan/remind.ts'

const OfMeeting = z.object({ meetingId: z.string() })

/** People are reminded of a meeting two days before. */
export const meetingJobs = (db: Database): Handlers => ({
  'remind-meeting': (payload, now) => remindMeeting(db, OfMeeting.parse(payload).meetingId, now),
})
