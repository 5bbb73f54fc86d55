import { atomically, type Database, toInstant } from '../database/index.ts'
import { newJob } from './ask.ts'
import type { Handlers } from './run.ts'
import './tables.ts'

/** When something comes again: the first slot strictly after an instant. */
export interface Rhythm {
  after(instant: Temporal.Instant): Temporal.Instant
}

/**
 * Work that comes again by itself, to be spread among a room's jobs:
 * `tickJob('seal-journal', everySeconds(10), (now) => sealEntries(db, now))`.
 * Of several workers one does it; a run that fails is repeated like any job; after a time that the site was down it
 * runs once, not once for each slot that was missed. Like any job it may run twice and outside of any transaction.
 */
export const tickJob = (kind: string, rhythm: Rhythm, work: (now: Temporal.Instant) => Promise<void>): Handlers => ({
  [kind]: Object.assign((_payload: unknown, now: Temporal.Instant) => work(now), { rhythm }),
})

/** Slots are counted from 1970, so that all workers mean the same ones. */
export const everySeconds = (seconds: number): Rhythm => ({
  after(instant) {
    const slot = seconds * 1000
    return Temporal.Instant.fromEpochMilliseconds((Math.floor(instant.epochMilliseconds / slot) + 1) * slot)
  },
})

interface Daily {
  /** `08:00` by the clocks on the wall of the zone. */
  at: string
  timeZone: () => string
}

/** At that time of each day; an hour that a change of clocks leaves out is the one after. */
export const everyDay = ({ at, timeZone }: Daily): Rhythm => ({
  after(instant) {
    const zone = timeZone()
    const today = instant.toZonedDateTimeISO(zone).toPlainDate()
    const slotOn = (day: Temporal.PlainDate) => day.toZonedDateTime({ timeZone: zone, plainTime: at }).toInstant()
    const soon = slotOn(today)
    return Temporal.Instant.compare(soon, instant) > 0 ? soon : slotOn(today.add({ days: 1 }))
  },
})

interface Weekly {
  /** 1 is Monday. */
  day: 1 | 2 | 3 | 4 | 5 | 6 | 7
  /** `08:00` by the clocks on the wall of the zone. */
  at: string
  timeZone: () => string
}

/** At that time of the zone, summer and winter; an hour that a change of clocks leaves out is the one after. */
export const everyWeek = ({ day, at, timeZone }: Weekly): Rhythm => ({
  after(instant) {
    const zone = timeZone()
    const today = instant.toZonedDateTimeISO(zone).toPlainDate()
    const slotIn = (week: number) =>
      today
        .add({ days: ((day - today.dayOfWeek + 7) % 7) + 7 * week })
        .toZonedDateTime({ timeZone: zone, plainTime: at })
        .toInstant()
    const soon = slotIn(0)
    return Temporal.Instant.compare(soon, instant) > 0 ? soon : slotIn(1)
  },
})

/** Puts the next slot of a tick among the jobs, in the caller's own transaction: its key is `kind:slot`. */
export async function askForTick(db: Database, kind: string, rhythm: Rhythm, now: Temporal.Instant): Promise<void> {
  const runAt = rhythm.after(now)
  await db
    .insertInto('job')
    .values(newJob({ key: `${kind}:${toInstant(runAt)}`, kind, payload: null, runAt }))
    .onConflict((clash) => clash.column('key').doNothing())
    .execute()
}

/** Ticks that have no slot yet get their first one; from then on, each run asks for the next. */
export async function askForMissingTicks(db: Database, handlers: Handlers, now: Temporal.Instant): Promise<void> {
  const ticks = Object.entries(handlers).flatMap(([kind, { rhythm }]) => (rhythm ? [{ kind, rhythm }] : []))
  if (ticks.length === 0 || (await missingOf(db, ticks)).length === 0) return
  await atomically(db, async (db) => {
    for (const { kind, rhythm } of await missingOf(db, ticks)) await askForTick(db, kind, rhythm, now)
  })
}

async function missingOf<Tick extends { kind: string }>(db: Database, ticks: Tick[]): Promise<Tick[]> {
  const kinds = ticks.map(({ kind }) => kind)
  const rows = await db
    .selectFrom('job')
    .select('kind')
    .where('kind', 'in', kinds)
    .where('givenUpAt', 'is', null)
    .execute()
  const waiting = new Set(rows.map(({ kind }) => kind))
  return ticks.filter(({ kind }) => !waiting.has(kind))
}
