import { z } from 'zod'
import type { Database } from '../../platform/database/index.ts'
import { everySeconds, type Handlers, tickJob } from '../../platform/jobs/index.ts'
import { look, type Means } from './link-back/look.ts'
import { planLooks } from './link-back/plan-looks.ts'
import { noteKey } from './statement/keys.ts'
import { signingKey } from './statement/signing-key.ts'

const hourly = everySeconds(3600)

interface Site {
  secret: string
  /** Whether other people's sites are looked at unasked. */
  monitoring: boolean
}

/** What the room does by itself each hour: remembers the key of statements, and plans looks at hosters' domains. */
export const proofJobs = (db: Database, { secret, monitoring }: Site): Handlers => ({
  ...tickJob('note-membership-key', hourly, (now) => noteKey(db, signingKey(secret), now)),
  ...(monitoring ? tickJob('plan-looks', hourly, (now) => planLooks(db, now)) : {}),
})

const OfHoster = z.object({ hosterId: z.string() })

/** Looking at other people's sites: slow, so these run beside the other jobs and not between them. */
export const proofLooks = (db: Database, means: Means): Handlers => ({
  'look-for-link': (payload, now) => look(db, means, OfHoster.parse(payload).hosterId, now),
})
