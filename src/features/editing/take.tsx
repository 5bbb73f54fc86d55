import type { ContentfulStatusCode } from 'hono/utils/http-status'
import { EditConflict } from '../../platform/edit-conflict.ts'
import { type FieldError, Refusal } from '../../platform/errors.ts'
import { type Request, type Sent, type Typed, wantsProblem } from '../../platform/web/index.ts'
import { respond } from '../../ui/respond.tsx'
import { textAt } from './fields/field.ts'
import { withRowMore } from './fields/rows.tsx'
import { marksOf, readFacts, spellMarks, writeFacts } from './form.ts'
import { asProgramTyped } from './json.ts'
import { namesTaken, type OtherSaid, othersSaid, withTheirs } from './meanwhile.ts'
import { EditPage } from './pages/edit-page.tsx'
import type { Task } from './task.ts'

/** The form as it stands; as JSON, the names and texts that it takes. */
export function showTask<Facts extends object>(c: Request, task: Task<Facts>): Response {
  const typed = { ...writeFacts(task.form, task.facts), revision: task.revision }
  c.header('Cache-Control', 'no-store')
  return c.env.format === 'json' ? c.json(typed) : page(c, task, typed)
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
    if (!(error instanceof Refusal) || (wantsProblem(c) && error.errors.length === 0)) throw error
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
function moved<Facts extends object>(c: Request, task: Task<Facts>, typed: Typed, mine: Facts): Response {
  const others = othersSaid(task.form, { typed, mine, present: task.facts, view: c.var.view })
  if (wantsProblem(c)) throw new Refusal(409, 'ui.edited-meanwhile', told(others, task.revision))
  const theirs = others.filter(({ isMine }) => !isMine).map(({ name }) => name)
  const settled = { ...withTheirs(task.form, typed, task.facts, theirs), revision: task.revision }
  const seen = spellMarks(marksOf(task.form, task.facts))
  return page(c, task, { ...settled, seen }, { others, status: 409 })
}

function told(others: OtherSaid[], revision: string): FieldError[] {
  const changed = others.map(({ name, words }): FieldError => {
    return { field: name, key: 'editing.other-wrote', values: { words } }
  })
  return [{ field: 'revision', key: 'editing.revision-now', values: { revision } }, ...changed]
}

interface Outcome {
  errors?: FieldError[]
  others?: OtherSaid[]
  status?: ContentfulStatusCode
}

function page<Facts extends object>(
  c: Request,
  task: Task<Facts>,
  typed: Typed,
  { errors = [], others, status }: Outcome = {},
): Response {
  const { view } = c.var
  c.header('Cache-Control', 'no-store')
  const seen = textAt(typed, 'seen') || spellMarks(marksOf(task.form, task.facts))
  const form = { values: { ...typed, seen }, errors }
  return respond(c, <EditPage view={view} task={task} form={form} others={others ?? null} />, status)
}
