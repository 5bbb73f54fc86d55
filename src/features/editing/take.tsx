import type { ContentfulStatusCode } from 'hono/utils/http-status'
import { EditConflict } from '../../platform/edit-conflict.ts'
import { type FieldError, Refusal } from '../../platform/errors.ts'
import { type Request, type Sent, type Typed, wantsProblem } from '../../platform/web/index.ts'
import { respond } from '../../ui/respond.tsx'
import { lastChange } from '../journal/index.ts'
import { textAt } from './fields/field.ts'
import { withRowMore } from './fields/rows.tsx'
import { marksOf, readFacts, spellMarks, writeFacts } from './form.ts'
import { asProgramTyped } from './json.ts'
import { type Meanwhile, namesTaken, type OtherSaid, othersSaid, withTheirs } from './meanwhile.ts'
import { EditPage } from './pages/edit-page.tsx'
import { FrozenPage } from './pages/frozen-page.tsx'
import type { Task } from './task.ts'

/** The form as it stands; in JSON, the names and texts that it takes. */
export function showTask<Facts extends object>(c: Request, task: Task<Facts>): Response {
  const typed = { ...writeFacts(task.form, task.facts), revision: task.revision }
  c.header('Cache-Control', 'no-store')
  return c.env.format === 'json' ? c.json(typed) : page(c, task, typed, { isFresh: true })
}

/** What was typed for something that is gone, in the form of what can be done with it. */
export function showGone<Facts extends object>(c: Request, task: Task<Facts>, sent: Typed): Response {
  const typed = { ...writeFacts(task.form, task.facts), ...sent, revision: task.revision, seen: '' }
  return page(c, task, typed, { status: 410 })
}

/** Takes a form: saved, or shown again with what was typed, what is wrong, and what others changed meanwhile. */
export async function takeTask<Facts extends object>(
  c: Request,
  sent: Sent,
  first: { errors: FieldError[]; typed: Typed },
  taskOf: () => Promise<Task<Facts>>,
): Promise<Response> {
  const task = await taskOf()
  const posted = { ...(wantsProblem(c) ? asProgramTyped(task, sent.typed) : sent.typed), ...first.typed }
  const typed = withTheirs(task.form, posted, task.facts, namesTaken(task.form, posted))
  const add = textAt(typed, 'add')
  if (add !== '') return page(c, task, withRowMore(typed, add))
  const read = readFacts(task.form, typed, task.known, task.revision === '' ? null : task.facts)
  if (!read.ok || first.errors.length > 0)
    return refused(c, task, typed, [...first.errors, ...(read.ok ? [] : read.errors)])
  try {
    const href = await task.save(read.facts, typed)
    if (!wantsProblem(c)) return c.redirect(c.var.view.to(href), 303)
    const address = c.var.site.publicUrl + c.var.view.to(href)
    return c.json({ page: address })
  } catch (error) {
    if (error instanceof EditConflict) return moved(c, await taskOf(), typed, read.facts)
    if (!(error instanceof Refusal) || error.status === 404) throw error
    if (wantsProblem(c) && error.errors.length === 0) throw error
    // What is refused as a whole, as when the page was frozen meanwhile, comes back with the form too.
    const errors = error.errors.length > 0 ? error.errors.map(inForm) : [{ field: 'form', key: error.reason }]
    return refused(c, task, typed, errors, error.status)
  }
}

/** Verbs name a text's language with a point (`sentence.fr`), and the word of an address by what becomes of it. */
const inForm = (error: FieldError): FieldError => ({
  ...error,
  field: error.field === 'slug' ? 'word' : error.field.replaceAll('.', '-'),
})

function refused<Facts extends object>(
  c: Request,
  task: Task<Facts>,
  typed: Typed,
  errors: FieldError[],
  status: Refusal['status'] = 422,
): Response {
  if (wantsProblem(c)) throw new Refusal(status, 'editing.refused', errors)
  return page(c, task, typed, { errors, status })
}

/** Somebody was faster: their values stand beside one's own, and saving again counts on the present revision. */
async function moved<Facts extends object>(
  c: Request,
  task: Task<Facts>,
  typed: Typed,
  mine: Facts,
): Promise<Response> {
  const others = othersSaid(task.form, { typed, mine, present: task.facts, view: c.var.view })
  if (wantsProblem(c)) throw new Refusal(409, 'ui.edited-meanwhile', told(others, task.revision))
  const theirs = others.filter(({ isMine }) => !isMine).map(({ name }) => name)
  const settled = { ...withTheirs(task.form, typed, task.facts, theirs), revision: task.revision }
  const seen = spellMarks(marksOf(task.form, task.facts))
  const last = task.change ? await lastChange(c, task.change) : null
  return page(c, task, { ...settled, seen }, { meanwhile: { others, last }, status: 409 })
}

function told(others: OtherSaid[], revision: string): FieldError[] {
  const changed = others.map(({ name, words }): FieldError => {
    return { field: name, key: 'editing.other-wrote', values: { words } }
  })
  return [{ field: 'revision', key: 'editing.revision-now', values: { revision } }, ...changed]
}

interface Outcome {
  /** The form was opened: nothing was typed yet. */
  isFresh?: boolean
  errors?: FieldError[]
  meanwhile?: Meanwhile
  status?: ContentfulStatusCode
}

function page<Facts extends object>(
  c: Request,
  task: Task<Facts>,
  typed: Typed,
  { isFresh = false, errors = [], meanwhile, status }: Outcome = {},
): Response {
  const { view } = c.var
  c.header('Cache-Control', 'no-store')
  const seen = textAt(typed, 'seen') || spellMarks(marksOf(task.form, task.facts))
  const form = { values: { ...typed, seen }, errors }
  if (isFresh && task.page.frozen) return respond(c, <FrozenPage view={view} page={task.page} />)
  return respond(c, <EditPage view={view} task={task} form={form} meanwhile={meanwhile ?? null} />, status)
}
