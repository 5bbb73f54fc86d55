import { z } from 'zod'
import type { Database } from '../../platform/database/index.ts'
import { everyWeek, type Handlers, tickJob } from '../../platform/jobs/index.ts'
import type { AsksMatters } from '../../platform/matter.ts'
import { endActing } from './acting/end-acting.ts'
import { mailDesk } from './letter/mail-desk.ts'

const OfActing = z.object({ actingId: z.string() })

interface House {
  publicUrl: string
  secret: string
  collective: () => { name: string; timeZone: string }
  rooms: readonly AsksMatters[]
}

/** On Monday morning the coordination gets its list; acting for a hoster ends by itself. */
export const deskJobs = (db: Database, { publicUrl, secret, collective, rooms }: House): Handlers => ({
  'end-acting': (payload, now) =>
    endActing(db, OfActing.parse(payload).actingId, {
      actor: null,
      now,
      sender: { publicUrl, collective: collective() },
    }),
  ...tickJob('mail-desk', everyWeek({ day: 1, at: '07:30', timeZone: () => collective().timeZone }), (now) =>
    mailDesk(db, rooms, { publicUrl, secret, collective: collective() }, now),
  ),
})
