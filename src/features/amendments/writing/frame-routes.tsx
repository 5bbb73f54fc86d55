import { paths } from '../../../paths.ts'
import { notFound, Refusal } from '../../../platform/errors.ts'
import { pages, type Request, readSent, type Typed, wantsProblem } from '../../../platform/web/index.ts'
import { unkept } from '../../accounts/index.ts'
import { inForm, markOf, textAt } from '../../charter/index.ts'
import type { Proposal } from '../amendment.ts'
import { reopened } from '../change.ts'
import { type Framing, framingIn, withFrame } from '../frame.ts'
import { FrameFormPage } from '../pages/frame-form-page.tsx'
import { writersPolicy } from '../policies.ts'
import { type DocumentAsked, documentAsked, inDocument } from './asked.ts'
import { frameFilled, frameTyped, openingTyped } from './frame-typed.ts'
import { save } from './save.ts'

/** What stands above the clauses in a draft: title and foreword of a document, title and sentence of a chapter. */
export const frameRoutes = pages()

for (const path of [paths.amendmentForeword, paths.amendmentChapter]) {
  frameRoutes.get(path, writersPolicy, async (c) => {
    const [asked, chapterId] = [await documentAsked(c), chapterOf(c)]
    const framing = framingAsked(asked, chapterId)
    const shown = { asked, chapterId, framing, isNew: isNew(asked, chapterId), hasMoved: false }
    return unkept(c, <FrameFormPage view={c.var.view} {...shown} form={frameFilled(framing, chapterId)} />)
  })
  frameRoutes.post(path, writersPolicy, (c) => takeFrame(c, chapterOf(c)))
}

async function takeFrame(c: Request, chapterId: string | null): Promise<Response> {
  const { typed } = await readSent(c)
  const { slug = '', document = '' } = c.req.param()
  const saved = await save(c, {
    seen: textAt(typed, 'seen') || null,
    partOf: (asked) => framingAsked(inDocument(asked, document), chapterId),
    change: (asked) => written(inDocument(asked, document), chapterId, typed),
  })
  if (saved.is === 'saved') return c.redirect(c.var.view.to(paths.amendmentDocument.href({ slug, document })), 303)
  const hasMoved = saved.is === 'moved'
  if (hasMoved && wantsProblem(c)) throw new Refusal(409, 'ui.edited-meanwhile')
  const asked = inDocument(saved.asked, document)
  const framing = framingAsked(asked, chapterId)
  const errors = saved.is === 'refused' ? inForm(saved.errors, asked.content.original) : []
  const form = { values: { ...typed, seen: markOf(framing) }, errors }
  const shown = { asked, chapterId, framing, isNew: isNew(asked, chapterId), form, hasMoved }
  return unkept(c, <FrameFormPage view={c.var.view} {...shown} />, hasMoved ? 409 : 422)
}

/** Whoever saves it has read what stands there now: the change is one of that. */
function written(asked: DocumentAsked, chapterId: string | null, typed: Typed): Proposal {
  const { amendment, text } = asked
  const [{ draft }, { number, content }] = [amendment, text.version]
  framingAsked(asked, chapterId)
  const [was, documentId] = [framingIn(content, chapterId), text.document.id]
  if (was !== null) {
    const frame = { chapterId, was, is: frameTyped(typed, chapterId) }
    return { ...draft, documents: withFrame(draft.documents, { documentId, base: number }, frame) }
  }
  const opens = openingTyped(typed, 'title', content.original)
  return { ...draft, documents: reopened(draft.documents, documentId, { chapterId: chapterId ?? '', opens }) }
}

/** As the draft has it. Refuses a chapter that there is not. */
function framingAsked({ content }: DocumentAsked, chapterId: string | null): Framing {
  const framing = framingIn(content, chapterId)
  if (!framing) throw notFound('charter.no-chapter')
  return framing
}

const isNew = ({ text }: DocumentAsked, chapterId: string | null) => framingIn(text.version.content, chapterId) === null

const chapterOf = (c: Request): string | null => c.req.param('chapter') ?? null
