import { z } from 'zod'
import { paths } from '../../../paths.ts'
import { EditConflict } from '../../../platform/edit-conflict.ts'
import type { FieldError, RefusalStatus } from '../../../platform/errors.ts'
import {
  pages,
  type Request,
  readForm,
  readQuery,
  readSent,
  refusalOf,
  wantsProblem,
} from '../../../platform/web/index.ts'
import { emptyForm, type FilledForm } from '../../../ui/filled-form.ts'
import { personIn, signedIn, unkept } from '../../accounts/index.ts'
import { markOf, textAt } from '../../charter/index.ts'
import { hostersOf } from '../../delegates/index.ts'
import { blankProposal } from '../amendment.ts'
import { byPerson } from '../by.ts'
import { DraftPage } from '../pages/draft-page.tsx'
import { HeadFormPage } from '../pages/head-form-page.tsx'
import { writersPolicy } from '../policies.ts'
import { publishAmendment } from '../proposing/publish-amendment.ts'
import { discardDraft } from '../proposing/withdraw-amendment.ts'
import { draftAsked } from './asked.ts'
import { beginAmendment, mayMakeUp } from './begin-amendment.ts'
import { draftShown } from './draft-shown.ts'
import { headFilled, headOf, headTyped } from './forms.ts'
import { save } from './save.ts'

/** A draft: begun, its head, what it changes so far, and how it becomes a proposal. */
export const draftRoutes = pages()

draftRoutes.get(paths.amendmentAdd, signedIn, async (c) => {
  const own = await hostersOf(c.var.db, personIn(c).personId)
  const { values } = headFilled(blankProposal, personIn(c).name)
  const isLikely = own.length > 0 && own.every(({ fictional }) => fictional)
  return addPage(c, { values: { ...values, fictional: isLikely ? 'yes' : '' }, errors: [] })
})

async function addPage(c: Request, form: FilledForm, status?: RefusalStatus): Promise<Response> {
  const { db, view } = c.var
  const asksMadeUp = await mayMakeUp(db, personIn(c).personId)
  return unkept(c, <HeadFormPage {...{ view, form, asksMadeUp }} amendment={null} />, status)
}

draftRoutes.post(paths.amendmentAdd, signedIn, async (c) => {
  const { db, view } = c.var
  const { typed } = await readSent(c)
  let slug = ''
  const refusal = await refusalOf(c, async () => {
    const draft = { ...blankProposal, ...headTyped(typed) }
    const [authorName, fictional] = [textAt(typed, 'authorName'), textAt(typed, 'fictional') === 'yes']
    const beginning = { draft, authorName, fictional }
    slug = (await beginAmendment(db, beginning, byPerson(c))).slug
  })
  if (!refusal) return c.redirect(view.to(paths.amendmentDraft.href({ slug }, { saved: 'begun' })), 303)
  return addPage(c, { values: typed, errors: refusal.errors }, refusal.status)
})

draftRoutes.get(paths.amendmentHead, writersPolicy, async (c) => {
  const { amendment } = await draftAsked(c)
  const { values } = headFilled(amendment.draft, amendment.authorName)
  const form = { values: { ...values, seen: markOf(headOf(amendment)) }, errors: [] }
  return unkept(c, <HeadFormPage view={c.var.view} amendment={amendment} form={form} />)
})

draftRoutes.post(paths.amendmentHead, writersPolicy, async (c) => {
  const { view } = c.var
  const { typed } = await readSent(c)
  const saved = await save(c, {
    seen: textAt(typed, 'seen') || null,
    partOf: ({ amendment }) => headOf(amendment),
    change: ({ amendment }) => ({ ...amendment.draft, ...headTyped(typed) }),
    authorName: textAt(typed, 'authorName'),
  })
  const { amendment } = saved.asked
  if (saved.is === 'saved') return backToDraft(c, amendment.slug)
  const hasMoved = saved.is === 'moved'
  const values = { ...typed, seen: textAt(typed, 'seen') && markOf(headOf(amendment)) }
  const form = { values, errors: saved.is === 'refused' ? saved.errors : [] }
  const shown = { view, amendment, form, theirs: hasMoved ? headOf(amendment) : null }
  return unkept(c, <HeadFormPage {...shown} />, hasMoved ? 409 : 422)
})

draftRoutes.get(paths.amendmentDraft, writersPolicy, (c) => draftPage(c))

async function draftPage(c: Request, form: FilledForm = emptyForm, status?: RefusalStatus): Promise<Response> {
  const { saved } = readQuery(paths.amendmentDraft.schema, c.req.url)
  const shown = await draftShown(c, await draftAsked(c))
  return unkept(c, <DraftPage view={c.var.view} shown={shown} form={form} saved={saved} />, status)
}

const Publication = z.object({ note: z.string().default(''), revision: z.coerce.number().int().default(0) })

draftRoutes.post(paths.amendmentProposal, writersPolicy, async (c) => {
  const { db, view } = c.var
  const { amendment } = await draftAsked(c)
  const form = await readForm(c, Publication)
  const said = form.ok ? form.values : { note: '', revision: 0 }
  let { slug } = amendment
  const refused = await refusedOrMoved(c, async () => {
    slug = (await publishAmendment(db, { id: amendment.id, ...said }, byPerson(c))).slug
  })
  if (refused) return draftPage(c, { values: form.typed, errors: refused.errors }, refused.status)
  return c.redirect(view.to(paths.amendment.href({ slug }, { saved: 'yes' })), 303)
})

draftRoutes.post(paths.amendmentRemoval, writersPolicy, async (c) => {
  const { amendment } = await draftAsked(c)
  await discardDraft(c.var.db, amendment.id, byPerson(c))
  return c.redirect(c.var.view.to(paths.amendments.href()), 303)
})

// Where a page that answered one of these forms is opened again.
for (const path of [paths.amendmentProposal, paths.amendmentRemoval])
  draftRoutes.get(path, writersPolicy, (c) => backToDraft(c, c.req.param('slug') ?? ''))

const backToDraft = (c: Request, slug: string) =>
  c.redirect(c.var.view.to(paths.amendmentDraft.href({ slug }, { saved: 'yes' })), 303)

/** What is wrong, or that somebody else wrote meanwhile: the page is shown again with either. */
async function refusedOrMoved(
  c: Request,
  work: () => Promise<unknown>,
): Promise<{ errors: FieldError[]; status: RefusalStatus } | null> {
  try {
    return await refusalOf(c, work)
  } catch (error) {
    if (!(error instanceof EditConflict) || wantsProblem(c)) throw error
    return { errors: [{ field: 'form', key: error.reason }], status: 409 }
  }
}
