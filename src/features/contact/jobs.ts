import { z } from 'zod'
import type { Database } from '../../platform/database/index.ts'
import type { Handlers } from '../../platform/jobs/index.ts'
import { askWhetherAnswered } from './ask-whether-answered.ts'
import { eraseRequest, expireRequest } from './erase-request.ts'

const Payload = z.object({ requestId: z.string() })

/** What happens to a message by itself: forgotten when not sent, asked about, erased. */
export const contactJobs = (db: Database, { publicUrl }: { publicUrl: string }): Handlers => ({
  'expire-contact': (payload) => expireRequest(db, Payload.parse(payload).requestId),
  'follow-up-contact': (payload, now) => askWhetherAnswered(db, Payload.parse(payload).requestId, { now, publicUrl }),
  'erase-contact': (payload) => eraseRequest(db, Payload.parse(payload).requestId),
})
