import { paths } from '../../../paths.ts'
import { type Database, type Id, newId, toInstant } from '../../../platform/database/index.ts'
import type { Content, Version } from '../../charter/index.ts'
import { type StateOfMember, statesOfMembers } from '../../compliance/index.ts'
import { delegatesOf } from '../../delegates/index.ts'
import { hosterById } from '../../hosters/index.ts'
import { recordChange } from '../../journal/index.ts'
import { notify } from '../../notifications/index.ts'
import type { Amendment } from '../amendment.ts'
import { type AskedAnew, askedAnew, binds } from '../consequences/asked-anew.ts'
import { isKept } from '../consequences/consequences-of.ts'
import { membersOn } from '../members.ts'
import type { CharterTaskTable } from '../tables.ts'
import { titleOf } from '../title-of.ts'

export interface Giving {
  amendment: Pick<Amendment, 'id' | 'draft'>
  /** From its force. */
  days: number
  before: Content
  version: Version
  today: string
}

/** Each member learns what the new version asks of it that it does not show yet, and until when. */
export async function giveTasks(db: Database, giving: Giving, now: Temporal.Instant): Promise<void> {
  const members = (await membersOn(db, giving.today, false)).map(({ id }) => id)
  await giveTasksTo(db, members, giving, now)
}

/** The same of some members: who came under an earlier version has the same time, from the day that they came. */
export async function giveTasksTo(
  db: Database,
  members: readonly Id[],
  { amendment, days, before, version, today }: Giving,
  now: Temporal.Instant,
): Promise<void> {
  const asked = askedAnew(before, version.content).filter(binds)
  const fromDay = latest(version.inForceOn ?? today, today)
  const task = {
    ...{ amendmentId: amendment.id, documentId: version.documentId, versionNumber: version.number },
    ...{ createdAt: toInstant(now), fromDay, doneAt: null, ending: null, remindedAt: null },
    untilDay: Temporal.PlainDate.from(fromDay).add({ days }).toString(),
  }
  const around = { day: today, now }
  for (let from = 0; from < members.length; from += atOnce) {
    const some = members.slice(from, from + atOnce)
    const owing = await owingOf(db, asked, { members: some, ...around })
    await insertTasks(
      db,
      owing.map(({ hosterId, clauseId, why }) => ({ id: newId(), hosterId, clauseId, why, ...task })),
    )
    for (const [hosterId, own] of Map.groupBy(owing, (one) => one.hosterId))
      await tellOfTasks(
        db,
        { hosterId, count: own.length, title: titleOf(amendment.draft), untilDay: task.untilDay },
        now,
      )
  }
}

const latest = (one: string, other: string) => (one > other ? one : other)

const atOnce = 100

interface Owing {
  hosterId: Id
  clauseId: string
  why: CharterTaskTable['why']
}

/** New words and new clauses everybody answers anew; of what was only recommended, who keeps it has answered. */
async function owingOf(
  db: Database,
  asked: readonly AskedAnew[],
  around: { members: Id[]; day: string; now: Temporal.Instant },
): Promise<Owing[]> {
  const raised = asked.flatMap(({ why, former }) => (why === 'raised' && former ? [former] : []))
  const states: StateOfMember[] = raised.length === 0 ? [] : await statesOfMembers(db, raised, around)
  const keeps = new Set(
    states.filter(({ state }) => isKept(state)).map(({ hosterId, clauseId }) => `${hosterId} ${clauseId}`),
  )
  return around.members.flatMap((hosterId) =>
    asked.flatMap(({ why, clause: { id: clauseId } }): Owing[] => {
      if (why !== 'raised' && why !== 'reworded' && why !== 'added') return []
      return why === 'raised' && keeps.has(`${hosterId} ${clauseId}`) ? [] : [{ hosterId, clauseId, why }]
    }),
  )
}

// At most 500 parameters a statement.
const rowsAtOnce = 35

async function insertTasks(db: Database, rows: CharterTaskTable[]): Promise<void> {
  for (let at = 0; at < rows.length; at += rowsAtOnce)
    await db
      .insertInto('charterTask')
      .values(rows.slice(at, at + rowsAtOnce))
      .execute()
}

interface Told {
  hosterId: Id
  count: number
  title: string
  untilDay: string
}

async function tellOfTasks(db: Database, { hosterId, count, title, untilDay }: Told, now: Temporal.Instant) {
  const actor = { kind: 'job', name: 'close-decision' } as const
  const change = {
    actor,
    verb: 'task.given',
    subject: { kind: 'hoster', id: hosterId },
    hosterId,
    before: null,
  } as const
  await recordChange(db, { ...change, after: { tasks: count, untilDay }, visibility: 'public' }, now)
  const slug = (await hosterById(db, hosterId))?.slug ?? ''
  const to = (await delegatesOf(db, hosterId)).map(({ personId }) => personId)
  const day = Temporal.Instant.from(`${untilDay}T12:00:00Z`).epochMilliseconds
  const [href, values] = [paths.hosterTasks.href({ slug }), { count, title, day }]
  await notify(db, { kind: 'waiting', to, key: 'amendments.told-tasks', values, href, hosterId }, now)
}
