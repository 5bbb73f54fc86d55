import { z } from 'zod'
import { paths } from '../../../paths.ts'
import { EditConflict } from '../../../platform/edit-conflict.ts'
import { notFound, type RefusalStatus } from '../../../platform/errors.ts'
import type { AsksMatters } from '../../../platform/matter.ts'
import { asLines, lengthOf } from '../../../platform/text.ts'
import { pages, type Request, readForm, readQuery } from '../../../platform/web/index.ts'
import { emptyForm, type FilledForm } from '../../../ui/filled-form.ts'
import { actorOf, coordination, personIn, personsWithRole, roles, unkept } from '../../accounts/index.ts'
import { lastEntries } from '../../journal/index.ts'
import { meetingsAhead, stateOfMeeting } from '../../meetings/index.ts'
import { concernedBy, mattersNow } from '../list/matters-now.ts'
import { countsOf, inOrder } from '../list/waiting.ts'
import { HandoverPage } from '../pages/handover-page.tsx'
import { NotePage } from '../pages/note-page.tsx'
import { findNote, longestNote, type Note, presentNote, versionsOfNote, writeNote } from './notes.ts'
import { litterUnderWay, votesUnderWay } from './under-way.ts'

const mostMatters = 20
const mostChanges = 20

/** What the next person of the coordination must know, from what is open and what this one notes. */
export function handoverOf(rooms: readonly AsksMatters[]) {
  const routes = pages()

  routes.get(paths.coordinationHandover, coordination, async (c) => {
    const note = await presentNote(c.var.db)
    const values = { text: note?.text ?? '', revision: String(note?.number ?? 0) }
    return handoverPage(c, rooms, { ...emptyForm, values })
  })

  routes.post(paths.coordinationHandover, coordination, async (c) => {
    const { db, now, language, view } = c.var
    const form = await readForm(c, NoteForm)
    if (!form.ok) {
      const errors = form.errors.map((error) => ({ ...error, values: { most: longestNote } }))
      return handoverPage(c, rooms, { values: form.typed, errors }, 422)
    }
    const { text, revision } = form.values
    try {
      await writeNote(db, { text, language, revision }, { actor: actorOf(personIn(c)), now })
    } catch (error) {
      if (!(error instanceof EditConflict)) throw error
      const values = { ...form.typed, revision: String(error.revision) }
      const refused = { values, errors: [{ field: 'form', key: error.reason }] }
      return handoverPage(c, rooms, refused, 409, await presentNote(db))
    }
    return c.redirect(view.to(paths.coordinationHandover.href({}, { saved: 'yes' })), 303)
  })

  routes.get(paths.coordinationNote, coordination, async (c) => {
    const number = c.req.param('number') ?? ''
    if (!/^\d{1,9}$/.test(number)) throw notFound('desk.no-note')
    return unkept(c, <NotePage view={c.var.view} note={await findNote(c.var.db, Number(number))} />)
  })

  return routes
}

async function handoverPage(
  c: Request,
  rooms: readonly AsksMatters[],
  form: FilledForm,
  status?: RefusalStatus,
  meanwhile: Note | null = null,
): Promise<Response> {
  const { db, view, now, site } = c.var
  const { day, catalogue: register } = site.directory.current()
  const matters = inOrder(await mattersNow(db, rooms, { now, day, register, readerId: personIn(c).personId }))
  const first = matters.slice(0, mostMatters)
  const holders = []
  for (const role of roles) holders.push({ role, people: await personsWithRole(db, role) })
  const [meeting] = (await meetingsAhead(db, now)).filter((each) => stateOfMeeting(each, now) === 'planned')
  const shown = {
    ...{ view, form, meanwhile, counts: countsOf(matters), matters: first, holders },
    concerned: await concernedBy(db, first),
    meeting: meeting ?? null,
    votes: await votesUnderWay(db, now),
    litter: await litterUnderWay(db, day),
    note: await presentNote(db),
    versions: await versionsOfNote(db),
    changes: await lastEntries(db, { verb: 'collective.edited', most: mostChanges }),
    saved: status === undefined && readQuery(paths.coordinationHandover.schema, c.req.url).saved !== undefined,
  }
  return unkept(c, <HandoverPage {...shown} />, status)
}

const NoteForm = z.object({
  text: z
    .string('desk.note-missing')
    .transform(asLines)
    .refine((text) => text !== '', 'desk.note-missing')
    .refine((text) => lengthOf(text) <= longestNote, 'desk.note-too-long'),
  revision: z
    .string()
    .regex(/^\d{1,9}$/)
    .transform(Number)
    .catch(-1),
})
