import { dayIn } from '../../../platform/clock.ts'
import { atomically, type Database, type Id } from '../../../platform/database/index.ts'
import { sendMail } from '../../../platform/mail/index.ts'
import type { AsksMatters } from '../../../platform/matter.ts'
import { type Person, personsWithRole } from '../../accounts/index.ts'
import { waysOf } from '../../notifications/index.ts'
import { concernedBy, mattersNow } from '../list/matters-now.ts'
import { deskLetter, type Sender } from './letter.ts'
import './tables.ts'

/** Mails what waits to each of the coordination who wants it: once a day at most, and nothing when nothing waits. */
export async function mailDesk(
  db: Database,
  rooms: readonly AsksMatters[],
  sender: Sender,
  now: Temporal.Instant,
): Promise<void> {
  const day = dayIn(sender.collective.timeZone, now)
  const people = (await coordinating(db)).filter(isReachable)
  const wayOf = await waysOf(
    db,
    people.map(({ id }) => id),
    'desk',
  )
  // What is the same for all of them is counted once.
  const register = {}
  for (const to of people) {
    if (wayOf(to.id) === 'never') continue
    const matters = await mattersNow(db, rooms, { now, day, register, readerId: to.id })
    if (matters.length === 0) continue
    const letter = deskLetter({ to, matters, concerned: await concernedBy(db, matters), now }, sender)
    await atomically(db, async (db) => {
      if (await isMailed(db, to.id, day)) return
      await db.insertInto('deskLetter').values({ personId: to.id, day }).execute()
      await sendMail(db, letter, now)
    })
  }
}

/** Who coordinates, each once. */
export async function coordinating(db: Database): Promise<Person[]> {
  const people = [...(await personsWithRole(db, 'coordination')), ...(await personsWithRole(db, 'administrator'))]
  return [...new Map(people.map((person) => [person.id, person])).values()]
}

const isReachable = (person: Person): person is Person & { email: string } =>
  person.blockedFor === null && person.email !== null

async function isMailed(db: Database, personId: Id, day: string): Promise<boolean> {
  const row = db.selectFrom('deskLetter').select('day').where('personId', '=', personId).where('day', '=', day)
  return (await row.executeTakeFirst()) !== undefined
}
