import type { FieldError } from '../../platform/errors.ts'
import { type Request, type Routes, readSent, type Sent, type Typed } from '../../platform/web/index.ts'
import type { PersonPolicy } from '../accounts/index.ts'
import { textAt } from './fields/field.ts'
import { showTask, takeTask } from './take.tsx'
import type { Task } from './task.ts'

interface Beside {
  /** Looks at what was sent before all else: pictures. */
  before?: (c: Request, sent: Sent) => Promise<{ errors: FieldError[]; typed: Typed }>
  /** What the button for taking away does; gives the address where to go on, without its language. */
  remove?: (c: Request, sent: Typed) => Promise<string>
}

/** The form of a thing at its address: shown, and taken. */
export function formAt<Facts extends object>(
  routes: Routes,
  path: Parameters<Routes['get']>[0],
  policy: PersonPolicy,
  taskOf: (c: Request) => Promise<Task<Facts>>,
  { before, remove }: Beside = {},
): void {
  routes.get(path, policy, async (c) => showTask(c, await taskOf(c)))
  routes.post(path, policy, async (c) => {
    const sent = await readSent(c)
    if (remove && textAt(sent.typed, 'remove') === 'yes')
      return c.redirect(c.var.view.to(await remove(c, sent.typed)), 303)
    const first = before ? await before(c, sent) : { errors: [], typed: {} }
    return takeTask(c, sent, first, () => taskOf(c))
  })
}
