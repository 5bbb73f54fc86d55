import { dayIn } from '../../../platform/clock.ts'
import type { Database } from '../../../platform/database/index.ts'
import type { Translated } from '../../../platform/i18n/index.ts'
import { clausesOf, listDocuments } from '../../charter/index.ts'
import { collectiveOf, type Hoster } from '../../hosters/index.ts'
import type { Amendment } from '../amendment.ts'
import { amendmentsById } from '../queries.ts'
import type { CharterTaskTable } from '../tables.ts'
import { textOf } from '../texts.ts'
import { type Ending, endingsOf } from './endings.ts'
import { tasksOf } from './queries.ts'

/** A task as a page shows it: it may be done already though the night has not noted so. */
export interface TaskShown {
  task: CharterTaskTable
  ending: Ending | null
  isLate: boolean
  document: { slug: string; title: Translated }
  label: string
  text: Translated
  amendment: Amendment | undefined
}

export async function tasksShown(db: Database, hoster: Hoster, now: Temporal.Instant): Promise<TaskShown[]> {
  const tasks = await tasksOf(db, hoster.id)
  const endings = await endingsOf(
    db,
    tasks.filter(({ doneAt }) => doneAt === null),
    now,
  )
  const amendments = await amendmentsById(db, [...new Set(tasks.map(({ amendmentId }) => amendmentId))])
  const day = dayIn((await collectiveOf(db)).settings.timeZone, now)
  const documents = await listDocuments(db)
  const texts = new Map<string, Awaited<ReturnType<typeof textOf>>>()
  for (const { documentId } of tasks) if (!texts.has(documentId)) texts.set(documentId, await textOf(db, documentId))
  return tasks.map((task) => {
    const content = texts.get(task.documentId)?.content
    const clause = content && clausesOf(content).find(({ id }) => id === task.clauseId)
    const ending = task.ending ?? endings.get(task.id) ?? null
    return {
      task,
      ending,
      isLate: ending === null && task.untilDay < day,
      document: {
        slug: documents.find(({ id }) => id === task.documentId)?.slug ?? '',
        title: content?.title ?? {},
      },
      label: clause?.label ?? task.clauseId,
      text: clause?.text ?? {},
      amendment: amendments.find(({ id }) => id === task.amendmentId),
    }
  })
}
