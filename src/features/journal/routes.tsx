import { z } from 'zod'
import { paths } from '../../paths.ts'
import { asLines } from '../../platform/text.ts'
import {
  everyone,
  type Format,
  mediaTypes,
  pages,
  type Request,
  readForm,
  refusalOf,
} from '../../platform/web/index.ts'
import { emptyForm } from '../../ui/filled-form.ts'
import { respond } from '../../ui/respond.tsx'
import { entryDetail } from './entry-detail.ts'
import { hideContent } from './hide-content.ts'
import { listingOf } from './listing.ts'
import { EntryPage } from './pages/entry-page.tsx'
import { JournalPage } from './pages/journal-page.tsx'
import { overseer, ownChange } from './policy.ts'
import { detailResult, feedOf, feedsOf, listingResult } from './present.ts'
import { undoChange } from './undo-change.ts'

export const journal = pages()

journal.get(paths.journal, everyone, async (c) => {
  const { view } = c.var
  const listing = await listingOf(c)
  const { license } = c.var.site.directory.current().collective
  if (c.env.format === 'json') return forPrograms(c, 'json', JSON.stringify(listingResult(view, listing, license)))
  if (c.env.format === 'atom') return forPrograms(c, 'atom', feedOf(view, listing, license))
  neverKeptOfPeople(c)
  return respond(c, <JournalPage view={view} listing={listing} feeds={feedsOf(view, listing)} />)
})

journal.get(paths.journalEntry, everyone, async (c) => {
  const { view } = c.var
  const detail = await entryDetail(c)
  if (c.env.format === 'json') return forPrograms(c, 'json', JSON.stringify(detailResult(view, detail)))
  neverKeptOfPeople(c)
  return respond(c, <EntryPage view={view} detail={detail} form={emptyForm} />)
})

const HidingForm = z.object({ reason: z.string().default('').transform(asLines) })

journal.post(paths.journalHiding, overseer, async (c) => {
  const { db, view, now, person, site } = c.var
  const entryId = c.req.param('id') ?? ''
  const form = await readForm(c, HidingForm)
  const refusal = await refusalOf(c, async () => {
    const reason = form.ok ? form.values.reason : ''
    const actor = { kind: 'person', personId: person?.personId ?? '', forHosterId: null } as const
    await hideContent(db, { entryId, reason }, { actor, now, secret: site.secret })
  })
  if (!refusal) return c.redirect(view.to(paths.journalEntry.href({ id: entryId })), 303)
  neverKeptOfPeople(c)
  const shown = { values: form.typed, errors: refusal.errors }
  return respond(c, <EntryPage view={view} detail={await entryDetail(c)} form={shown} />, refusal.status)
})

journal.post(paths.journalUndoing, ownChange, async (c) => {
  const { db, view, now, person, site } = c.var
  const id = c.req.param('id') ?? ''
  if (person) await undoChange(db, id, { person, now }, site)
  return c.redirect(view.to(paths.journalEntry.href({ id })), 303)
})

/** Any site may read what is public. */
function forPrograms(c: Request, format: Exclude<Format, 'html'>, body: string): Response {
  neverKeptOfPeople(c)
  c.header('Content-Type', mediaTypes[format])
  if (!c.var.person) c.header('Access-Control-Allow-Origin', '*')
  c.header('Vary', 'Accept, Accept-Encoding')
  return c.body(body)
}

/** The coordination reads names here: no cache keeps its pages. */
const neverKeptOfPeople = (c: Request) => c.header('Cache-Control', c.var.person ? 'no-store' : 'no-cache')
