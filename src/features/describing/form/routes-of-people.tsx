import { paths } from '../../../paths.ts'
import { adoptDraft, deleteDraft, draftAbout } from '../../../platform/drafts/index.ts'
import { EditConflict } from '../../../platform/edit-conflict.ts'
import { type FieldError, notFound, Refusal } from '../../../platform/errors.ts'
import { everyone, pages, type Request, readQuery, readSent } from '../../../platform/web/index.ts'
import { emptyForm, type FilledForm } from '../../../ui/filled-form.ts'
import { respond } from '../../../ui/respond.tsx'
import { personIn, signedIn } from '../../accounts/index.ts'
import { byOf, delegate } from '../../delegates/index.ts'
import { findHoster } from '../../hosters/index.ts'
import { beginDescription } from './begin-description.ts'
import { descriptionDrafts } from './description-draft.ts'
import { textsAt } from './fields/field.ts'
import { openedDraft } from './opened.ts'
import { HosterDescriptionPage } from './pages/hoster-description-page.tsx'
import { PublicationPage } from './pages/publication-page.tsx'
import { publicationOf } from './publication.ts'
import { type Agreed, publishDescription } from './publish-description.ts'
import { catalogueIn, goTo } from './routes-of-draft.tsx'

/** Whose a draft is, and what its people publish of it. */
export const peopleRoutes = pages()

peopleRoutes.post(paths.describeDraftAdoption, signedIn, async (c) => {
  const { id, word } = await openedDraft(c)
  await adoptDraft(c.var.db, id, personIn(c).personId)
  return goTo(c, paths.describeDraft.href({ draft: word }))
})

peopleRoutes.post(paths.describeDraftRemoval, everyone, async (c) => {
  const { id, content } = await openedDraft(c)
  await deleteDraft(c.var.db, id)
  return goTo(c, content.hoster ? paths.hosterDescription.href(content.hoster) : paths.describeForm.href())
})

peopleRoutes.get(paths.hosterDescription, delegate, async (c) => {
  const { db, view } = c.var
  const hoster = await findHoster(db, slugIn(c))
  const draft = await draftAbout(db, descriptionDrafts, hoster.id)
  const isPublished = readQuery(paths.hosterDescription.schema, c.req.url).saved !== undefined
  const shown = { view, hoster, savedAt: draft?.savedAt ?? null, isPublished }
  return respond(c, <HosterDescriptionPage {...shown} />)
})

/** Goes on with the hoster’s draft, or begins one from what the register knows. */
peopleRoutes.post(paths.hosterDescription, delegate, async (c) => {
  const { db, now } = c.var
  const hoster = await findHoster(db, slugIn(c))
  const draft = await beginDescription(db, hoster, personIn(c).personId, now)
  return goTo(c, paths.describeDraft.href({ draft }))
})

peopleRoutes.get(paths.hosterDescriptionPublication, delegate, (c) => publicationPage(c, emptyForm))

peopleRoutes.post(paths.hosterDescriptionPublication, delegate, async (c) => {
  const { db } = c.var
  const { slug, draft, hosterId } = await ownDraft(c)
  const { typed } = await readSent(c)
  const revisions = new Map(
    Object.entries(typed).flatMap(([name, value]): [string, number][] =>
      name.startsWith('revision-') ? [[name.slice('revision-'.length), Number(value)]] : [],
    ),
  )
  const agreed: Agreed = { revisions, removals: textsAt(typed, 'remove') }
  const by = await byOf(c, hosterId)
  try {
    const published = await publishDescription(db, draft, { slug, agreed, by })
    return goTo(c, paths.hosterDescription.href({ slug: published }, { saved: 'yes' }))
  } catch (error) {
    if (!(error instanceof Refusal)) throw error
    // Nothing is lost: the draft is as it was, beside what stands there now.
    return publicationPage(c, { values: {}, errors: errorsOf(error) }, error.status)
  }
})

const errorsOf = (refusal: Refusal): FieldError[] =>
  refusal instanceof EditConflict || refusal.errors.length === 0 || refusal.reason === 'hosters.guarded'
    ? [{ field: 'form', key: refusal.reason }]
    : refusal.errors

async function publicationPage(c: Request, form: FilledForm, status?: Refusal['status']): Promise<Response> {
  const { slug, draft } = await ownDraft(c)
  const catalogue = await catalogueIn(c)
  const publication = await publicationOf(c.var.db, { slug, draft: draft.content, find: catalogue.findProgram })
  const opened = { ...draft, word: draft.id }
  c.header('Cache-Control', 'no-store')
  return respond(c, <PublicationPage {...{ view: c.var.view, opened, slug, publication, catalogue, form }} />, status)
}

/** The hoster’s own draft. */
async function ownDraft(c: Request) {
  const { id: hosterId, slug } = await findHoster(c.var.db, slugIn(c))
  const draft = await draftAbout(c.var.db, descriptionDrafts, hosterId)
  if (!draft) throw notFound('drafting.draft-not-found')
  return { hosterId, slug, draft }
}

const slugIn = (c: Request) => c.req.param('slug') ?? ''
