import { paths } from '../../../paths.ts'
import { dayIn } from '../../../platform/clock.ts'
import { atomically, type Database, type Id, toInstant } from '../../../platform/database/index.ts'
import { delegatesOf } from '../../delegates/index.ts'
import { collectiveOf, hosterById } from '../../hosters/index.ts'
import { recordChange } from '../../journal/index.ts'
import { notify } from '../../notifications/index.ts'
import type { CharterTaskTable } from '../tables.ts'
import { endingsOf } from './endings.ts'
import { openTasks } from './queries.ts'

/** Days before its end at which a task is said again. */
const remindedDays = 14

/** Ends what hosters did, and reminds of what is left; each night, and harmless twice. */
export async function settleTasks(db: Database, now: Temporal.Instant): Promise<void> {
  const tasks = await openTasks(db)
  if (tasks.length === 0) return
  const endings = await endingsOf(db, tasks, now)
  const { timeZone } = (await collectiveOf(db)).settings
  const soon = Temporal.PlainDate.from(dayIn(timeZone, now)).add({ days: remindedDays }).toString()
  for (const [hosterId, own] of Map.groupBy(tasks, (task) => task.hosterId))
    await atomically(db, async (db) => {
      for (const task of own) await endTask(db, task, endings.get(task.id), now)
      const left = own.filter(
        ({ id, remindedAt, untilDay }) => !endings.has(id) && remindedAt === null && untilDay <= soon,
      )
      if (left.length > 0) await remind(db, hosterId, left, now)
    })
}

async function endTask(
  db: Database,
  { id, hosterId, clauseId }: CharterTaskTable,
  ending: CharterTaskTable['ending'] | undefined,
  now: Temporal.Instant,
): Promise<void> {
  if (!ending) return
  const { numUpdatedRows } = await db
    .updateTable('charterTask')
    .set({ doneAt: toInstant(now), ending })
    .where('id', '=', id)
    .where('doneAt', 'is', null)
    .executeTakeFirst()
  if (numUpdatedRows === 0n) return
  const actor = { kind: 'job', name: 'charter-tasks' } as const
  const change = {
    actor,
    verb: 'task.ended',
    subject: { kind: 'hoster', id: hosterId },
    hosterId,
    before: null,
  } as const
  await recordChange(db, { ...change, after: { clauseId, taskEnding: ending }, visibility: 'public' }, now)
}

async function remind(db: Database, hosterId: Id, left: CharterTaskTable[], now: Temporal.Instant): Promise<void> {
  const slug = (await hosterById(db, hosterId))?.slug ?? ''
  const to = (await delegatesOf(db, hosterId)).map(({ personId }) => personId)
  const [first] = left.map(({ untilDay }) => untilDay).toSorted()
  const day = Temporal.Instant.from(`${first}T12:00:00Z`).epochMilliseconds
  const [href, values] = [paths.hosterTasks.href({ slug }), { count: left.length, day }]
  await notify(db, { kind: 'waiting', to, key: 'amendments.told-tasks-soon', values, href, hosterId }, now)
  for (const { id } of left)
    await db
      .updateTable('charterTask')
      .set({ remindedAt: toInstant(now) })
      .where('id', '=', id)
      .execute()
}
