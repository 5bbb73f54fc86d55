import { paths } from '../../../paths.ts'
import { pages } from '../../../platform/web/index.ts'
import { unkept } from '../../accounts/index.ts'
import { delegate } from '../../delegates/index.ts'
import { findHoster } from '../../hosters/index.ts'
import { TasksPage } from '../pages/tasks-page.tsx'
import { tasksShown } from './tasks-shown.ts'

/** What the charter asks of a hoster since it changed. */
export const taskRoutes = pages()

taskRoutes.get(paths.hosterTasks, delegate, async (c) => {
  const { db, view, now } = c.var
  const hoster = await findHoster(db, c.req.param('slug') ?? '')
  return unkept(c, <TasksPage view={view} hoster={hoster} tasks={await tasksShown(db, hoster, now)} />)
})
