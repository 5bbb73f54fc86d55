import { z } from 'zod'
import type { Database } from '../../platform/database/index.ts'
import type { Handlers } from '../../platform/jobs/index.ts'
import type { Outbound } from '../../platform/outbound/index.ts'
import { readFederationFile } from './federations/read-federation-file.ts'
import { exceptOurs } from './reading/except-ours.ts'
import { readSource } from './reading/read-source.ts'

const OfHoster = z.object({ hosterId: z.string() })
const OfFederation = z.object({ id: z.string() })

interface Means {
  outbound: Outbound
  publicUrl: string
}

/** Reading other people's sites: slow, so these run beside the other jobs and not between them. */
export const crawlingJobs = (db: Database, { outbound, publicUrl }: Means): Handlers => ({
  'read-source': (payload, now) =>
    readSource(db, { outbound: exceptOurs(outbound, publicUrl) }, OfHoster.parse(payload).hosterId, now),
  'read-federation': async (payload, now) => {
    await readFederationFile(db, exceptOurs(outbound, publicUrl), OfFederation.parse(payload).id, now)
  },
})
