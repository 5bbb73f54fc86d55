import { z } from 'zod'
import { atomically, type Database } from '../../platform/database/index.ts'
import { askForJob, everySeconds, everyWeek, type Handlers, tickJob } from '../../platform/jobs/index.ts'
import { eraseOld } from './erase-old.ts'
import { mailJob } from './jobs-asked.ts'
import { mailNotifications } from './mail-notifications.ts'
import { personsAwaitingDigest } from './queries.ts'
import { tellGivenUp } from './tell-given-up.ts'

const Wish = z.object({ personId: z.string(), way: z.enum(['at-once', 'digest']) })
const GivenUp = z.object({ kind: z.string() })

interface House {
  publicUrl: string
  secret: string
  collective: () => { name: string; timeZone: string }
}

const aDay = 24 * 3600

/** What is told leaves by mail: at once, or on Monday morning; and is forgotten. */
export const notificationJobs = (db: Database, { publicUrl, secret, collective }: House): Handlers => ({
  'mail-notifications': (payload, now) =>
    mailNotifications(db, Wish.parse(payload), { publicUrl, secret, collective: collective().name }, now),
  'given-up': (payload, now) => tellGivenUp(db, GivenUp.parse(payload).kind, now),
  ...tickJob('weekly-digest', mondayMorning(collective), (now) => askForDigests(db, now)),
  ...tickJob('erase-notifications', everySeconds(aDay), (now) => eraseOld(db, now)),
})

const mondayMorning = (collective: House['collective']) =>
  everyWeek({ day: 1, at: '08:00', timeZone: () => collective().timeZone })

const askForDigests = (db: Database, runAt: Temporal.Instant) =>
  atomically(db, async (db) => {
    for (const personId of await personsAwaitingDigest(db))
      await askForJob(db, { ...mailJob(personId, 'digest'), runAt })
  })
