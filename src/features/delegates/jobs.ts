import { z } from 'zod'
import type { Database } from '../../platform/database/index.ts'
import { everyWeek, type Handlers, tickJob } from '../../platform/jobs/index.ts'
import { ContactChanged, contactChanged } from '../hosters/index.ts'
import { tellContactChanged } from './taking-back/tell-contact-changed.ts'
import { tellChanges } from './tell-changes.ts'
import './tables.ts'

const Row = z.object({ id: z.string() })
const ClaimRow = z.object({ personId: z.string(), hosterId: z.string(), expiresAt: z.string() })

interface House {
  publicUrl: string
  collective: () => { timeZone: string }
}

/** What is told later, and what is forgotten by itself. */
export const delegateJobs = (db: Database, { publicUrl, collective }: House): Handlers => ({
  [contactChanged]: (payload, now) => tellContactChanged(db, ContactChanged.parse(payload), { now, publicUrl }),
  // An hour before the digest of the week leaves.
  ...tickJob('tell-changes', everyWeek({ day: 1, at: '07:00', timeZone: () => collective().timeZone }), (now) =>
    tellChanges(db, now),
  ),
  'erase-invitation': async (payload) => {
    await db.deleteFrom('invitation').where('id', '=', Row.parse(payload).id).execute()
  },
  'erase-claim': async (payload) => {
    const { personId, hosterId, expiresAt } = ClaimRow.parse(payload)
    const own = db.deleteFrom('claim').where('personId', '=', personId).where('hosterId', '=', hosterId)
    await own.where('expiresAt', '=', expiresAt).execute()
  },
  'erase-claim-check': async (payload) => {
    await db.deleteFrom('claimCheck').where('id', '=', Row.parse(payload).id).execute()
  },
  'erase-taking-back': async (payload) => {
    await db.deleteFrom('takingBack').where('id', '=', Row.parse(payload).id).execute()
  },
})
