import { type FieldError, Refusal } from '../../platform/errors.ts'
import { type Request, type Routes, readSent, type Sent, type Typed, wantsProblem } from '../../platform/web/index.ts'
import type { PersonPolicy } from '../accounts/index.ts'
import { textAt } from './fields/field.ts'
import { showGone, showTask, takeTask } from './take.tsx'
import type { Task } from './task.ts'

interface Beside<Instead> {
  /** Looks at what was sent before all else: pictures. */
  before?: (c: Request, sent: Sent) => Promise<{ errors: FieldError[]; typed: Typed }>
  /** What the button for taking away does; gives the address where to go on, without its language. */
  remove?: (c: Request, sent: Typed) => Promise<string>
  /** What to do with what was typed when its thing was taken away meanwhile; null when there never was one. */
  gone?: (c: Request) => Promise<Task<Instead> | null>
}

/** The form of a thing at its address: shown, and taken. */
export function formAt<Facts extends object, Instead extends object = Facts>(
  routes: Routes,
  path: Parameters<Routes['get']>[0],
  policy: PersonPolicy,
  taskOf: (c: Request) => Promise<Task<Facts>>,
  { before, remove, gone }: Beside<Instead> = {},
): void {
  routes.get(path, policy, async (c) => showTask(c, await taskOf(c)))
  routes.post(path, policy, async (c) => {
    const sent = await readSent(c)
    if (remove && textAt(sent.typed, 'remove') === 'yes')
      return c.redirect(c.var.view.to(await remove(c, sent.typed)), 303)
    const first = before ? await before(c, sent) : { errors: [], typed: {} }
    try {
      return await takeTask(c, sent, first, () => taskOf(c))
    } catch (error) {
      const instead = isGone(error) && !wantsProblem(c) ? await gone?.(c) : null
      if (!instead) throw error
      return showGone(c, instead, sent.typed)
    }
  })
}

const isGone = (error: unknown) => error instanceof Refusal && error.status === 404
