import { isDeepStrictEqual } from 'node:util'
import { paths } from '../../../paths.ts'
import { notFound, Refusal } from '../../../platform/errors.ts'
import { pages, type Request, readSent, type Typed, wantsProblem } from '../../../platform/web/index.ts'
import { unkept } from '../../accounts/index.ts'
import { findClause, inForm, markOf, newClauseFilled, textAt } from '../../charter/index.ts'
import type { Proposal } from '../amendment.ts'
import { type Change, type Place, sameWording, type Wording, withChange, wordingOf } from '../change.ts'
import { ClauseFormPage } from '../pages/clause-form-page.tsx'
import { writersPolicy } from '../policies.ts'
import { clauseAsked, type DocumentAsked, documentAsked, inDocument, placeOf } from './asked.ts'
import { keptWording, wordingFilled, wordingTyped } from './forms.ts'
import { freeClauseId } from './free-clause-id.ts'
import { placeSaid, placeTyped } from './place-typed.ts'
import { save } from './save.ts'

/** One clause in a draft: changed, moved, or new. */
export const clauseRoutes = pages()

clauseRoutes.get(paths.amendmentClauseEdit, writersPolicy, async (c) => {
  const asked = await documentAsked(c)
  const clause = clauseAsked(asked, c.req.param('clause') ?? '')
  const { values } = wordingFilled(clause, placeOf(asked.content, clause.id))
  const form = { values: { ...values, seen: markOf(shown(asked, clause.id)) }, errors: [] }
  return unkept(c, <ClauseFormPage view={c.var.view} asked={asked} clause={clause} form={form} />)
})

clauseRoutes.post(paths.amendmentClauseEdit, writersPolicy, async (c) => {
  const { typed } = await readSent(c)
  const id = c.req.param('clause') ?? ''
  const slug = c.req.param('document') ?? ''
  const saved = await save(c, {
    seen: textAt(typed, 'seen') || null,
    partOf: (asked) => shown(inDocument(asked, slug), id),
    change: (asked) => reworded(inDocument(asked, slug), id, typed),
  })
  if (saved.is === 'saved') return backToDocument(c)
  const hasMoved = saved.is === 'moved'
  if (hasMoved && wantsProblem(c)) throw new Refusal(409, 'ui.edited-meanwhile')
  const asked = inDocument(saved.asked, slug)
  const clause = clauseAsked(asked, id)
  const values = { ...typed, seen: markOf(shown(asked, id)) }
  const errors = saved.is === 'refused' ? inForm(saved.errors, asked.content.original) : []
  const page = <ClauseFormPage view={c.var.view} {...{ asked, clause, hasMoved }} form={{ values, errors }} />
  return unkept(c, page, hasMoved ? 409 : 422)
})

/** What the form of a clause shows of it. */
function shown(asked: DocumentAsked, id: string): unknown {
  const clause = clauseAsked(asked, id)
  return [wordingOf(clause), placeOf(asked.content, id)]
}

/** Whoever saves it has read what stands there now: the change is one of that. */
function reworded(asked: DocumentAsked, id: string, typed: Typed): Proposal {
  const { amendment, text, content, changes } = asked
  const former = clauseAsked(asked, id)
  const standing = findClause(text.version.content, id)
  const { id: _, ...is } = wordingTyped(typed, { former, chapter: former.chapter.id, content })
  const place = placeTyped(typed, { content, standing: text.version.content })
  const present = placeOf(content, id)
  const isMoved = place !== undefined && (present === null || placeSaid(place) !== placeSaid(present))
  const kept = changes.find(({ clauseId }) => clauseId === id)?.place ?? (standing ? null : present)
  const change: Change = {
    ...{ clauseId: id, was: standing ? wordingOf(standing) : null, is },
    place: isMoved && place.after !== id ? place : kept,
  }
  return withWritten(amendment.draft, asked, change)
}

clauseRoutes.get(paths.amendmentClauseAdd, writersPolicy, async (c) => {
  const asked = await documentAsked(c)
  const chapter = chapterIn(c, asked)
  const last = asked.content.chapters.find(({ id }) => id === chapter)?.clauses.at(-1)
  const place = placeSaid({ chapterId: chapter, after: last?.id ?? null })
  const form = { values: { ...newClauseFilled.values, place }, errors: [] }
  return unkept(c, <ClauseFormPage view={c.var.view} asked={asked} clause={null} chapter={chapter} form={form} />)
})

clauseRoutes.post(paths.amendmentClauseAdd, writersPolicy, async (c) => {
  const { typed } = await readSent(c)
  const slug = c.req.param('document') ?? ''
  const saved = await save(c, {
    seen: null,
    partOf: () => null,
    change: (asked) => added(c, inDocument(asked, slug), typed),
  })
  if (saved.is === 'saved') return backToDocument(c)
  const asked = inDocument(saved.asked, slug)
  const errors = saved.is === 'refused' ? inForm(saved.errors, asked.content.original) : []
  const chapter = chapterIn(c, asked)
  const page = (
    <ClauseFormPage view={c.var.view} asked={asked} clause={null} chapter={chapter} form={{ values: typed, errors }} />
  )
  return unkept(c, page, 422)
})

async function added(c: Request, asked: DocumentAsked, typed: Typed): Promise<Proposal> {
  const { amendment, text, content } = asked
  const chapterId = chapterIn(c, asked)
  const standing = text.version.content
  const place = placeTyped(typed, { content, standing }) ?? { chapterId, after: null }
  const { id, ...is } = wordingTyped(typed, { former: null, chapter: place.chapterId, content })
  if (stands(asked, { is, place })) return amendment.draft
  const clauseId = await freeClauseId(c.var.db, id, { documentId: text.document.id, amendment })
  return withWritten(amendment.draft, asked, { clauseId, was: null, is, place })
}

/** Whether the draft adds these very words there already: the form was sent twice. */
const stands = ({ changes }: DocumentAsked, { is, place }: { is: Wording; place: Place }): boolean =>
  changes.some((one) => {
    const isThere = one.place?.chapterId === place.chapterId
    const opensIt = place.opens !== undefined && isDeepStrictEqual(one.place?.opens, place.opens)
    return one.was === null && (isThere || opensIt) && sameWording(one.is, keptWording(is))
  })

const withWritten = (draft: Proposal, { text }: DocumentAsked, change: Change): Proposal => ({
  ...draft,
  documents: withChange(draft.documents, { documentId: text.document.id, base: text.version.number }, change),
})

function chapterIn(c: Request, { content }: DocumentAsked): string {
  const id = c.req.param('chapter') ?? ''
  if (!content.chapters.some((chapter) => chapter.id === id)) throw notFound('charter.no-chapter')
  return id
}

const backToDocument = (c: Request) => {
  const [slug, document] = [c.req.param('slug') ?? '', c.req.param('document') ?? '']
  return c.redirect(c.var.view.to(paths.amendmentDocument.href({ slug, document })), 303)
}
