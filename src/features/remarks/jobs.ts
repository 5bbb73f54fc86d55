import { z } from 'zod'
import type { Database } from '../../platform/database/index.ts'
import { everyDay, type Handlers, tickJob } from '../../platform/jobs/index.ts'
import { bringToCoordination } from './bring-to-coordination.ts'
import { eraseRemark } from './erase-remark.ts'
import { askWhoIsDue } from './still-true/ask-who-is-due.ts'

const Payload = z.object({ remarkId: z.string() })

interface Circumstances {
  publicUrl: string
  /** Signs the links that stop mails. */
  secret: string
  collective: () => { timeZone: string }
}

/** What happens by itself: hosters are asked, what nobody answers goes to the coordination, all is forgotten. */
export const remarkJobs = (db: Database, { publicUrl, secret, collective }: Circumstances): Handlers => ({
  'remark-unanswered': (payload, now) => bringToCoordination(db, Payload.parse(payload).remarkId, now),
  'erase-remark': (payload, now) => eraseRemark(db, Payload.parse(payload).remarkId, now),
  ...tickJob('ask-whether-true', everyDay({ at: '08:30', timeZone: () => collective().timeZone }), (now) =>
    askWhoIsDue(db, { now, publicUrl, secret }),
  ),
})
