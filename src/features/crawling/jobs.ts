import { z } from 'zod'
import type { Database } from '../../platform/database/index.ts'
import type { Handlers } from '../../platform/jobs/index.ts'
import type { Outbound } from '../../platform/outbound/index.ts'
import { readFederationFile } from './federations/read-federation-file.ts'
import { readSource } from './reading/read-source.ts'

const OfHoster = z.object({ hosterId: z.string() })
const OfFederation = z.object({ id: z.string() })

/** Reading other people's sites: slow, so these run beside the other jobs and not between them. */
export const crawlingJobs = (db: Database, { outbound }: { outbound: Outbound }): Handlers => ({
  'read-source': (payload, now) => readSource(db, { outbound }, OfHoster.parse(payload).hosterId, now),
  'read-federation': async (payload, now) => {
    await readFederationFile(db, outbound, OfFederation.parse(payload).id, now)
  },
})
