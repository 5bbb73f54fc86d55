import { paths } from '../../../paths.ts'
import { notFound, Refusal } from '../../../platform/errors.ts'
import { pages, type Request, readQuery, readSent, type Typed, wantsProblem } from '../../../platform/web/index.ts'
import type { FilledForm } from '../../../ui/filled-form.ts'
import { unkept } from '../../accounts/index.ts'
import { byOf } from '../../delegates/index.ts'
import { ownPeople } from '../policy.ts'
import { standingOf } from '../standing/index.ts'
import { valuesShown } from './filled-chapter.ts'
import { ChapterPage } from './pages/chapter-page.tsx'
import { readAnswer } from './read-answer.ts'
import { type Clashes, saveChapter } from './save-chapter.ts'
import { openedDraft } from './shown.ts'

/** A chapter of the self-assessment: shown, and saved as it goes. */
export const chapterRoutes = pages()

chapterRoutes.get(paths.declarationChapter, ownPeople, (c) => chapterPage(c))

chapterRoutes.post(paths.declarationChapter, ownPeople, async (c) => {
  const { db, language } = c.var
  const { hoster, today, clauses } = await openedChapter(c)
  const { typed } = await readSent(c)
  const answers = clauses.flatMap(({ id }) => readAnswer(typed, id, today) ?? [])
  const errors = answers.flatMap((answer) => answer.errors)
  const right = answers.filter((answer) => answer.errors.length === 0)
  const theirs = await saveChapter(db, hoster.id, { answers: right, language }, await byOf(c, hoster.id))
  if (errors.length === 0 && theirs.size === 0) return c.redirect(c.var.view.to(await nextAfter(c, typed)), 303)
  if (wantsProblem(c)) throw errors.length > 0 ? new Refusal(422, 'compliance.declaration-wrong', errors) : moved()
  return chapterPage(c, { typed, errors, theirs })
})

const moved = () => new Refusal(409, 'ui.edited-meanwhile')

interface Refused {
  typed: Typed
  errors: FilledForm['errors']
  theirs: Clashes
}

async function chapterPage(c: Request, refused?: Refused): Promise<Response> {
  const { db, view, now } = c.var
  const { hoster, today, draft, chapters, current, clauses } = await openedChapter(c)
  const standing = await standingOf(db, hoster.id, { day: today, now, public: false })
  const theirs = refused?.theirs ?? new Map()
  const form = { values: valuesShown(clauses, refused), errors: refused?.errors ?? [] }
  const { saved } = readQuery(paths.declarationChapter.schema, c.req.url)
  const byClause = new Map((standing?.clauses ?? []).map((one) => [one.clause.id, one]))
  const status = form.errors.length > 0 ? 422 : theirs.size > 0 ? 409 : 200
  const shown = { view, hoster, declarationId: draft.id, chapters, current, clauses, form, theirs, standing: byClause }
  return unkept(c, <ChapterPage {...shown} isSaved={saved === 'yes' && !refused} />, status)
}

async function openedChapter(c: Request) {
  const opened = await openedDraft(c)
  const current = opened.chapters.find(({ chapter }) => chapter.id === c.req.param('chapter'))
  if (!current) throw notFound('compliance.no-chapter')
  return { ...opened, current, clauses: opened.clauses.filter(({ chapter }) => chapter.id === current.chapter.id) }
}

/** Where the pressed button leads: the files of a clause, the next chapter, or back to this one. */
async function nextAfter(c: Request, { go = '' }: Typed): Promise<string> {
  const { hoster, chapters, current, clauses } = await openedChapter(c)
  const { slug } = hoster
  const [way, clause = ''] = String(go).split(' ')
  if (way === 'files' && clauses.some(({ id }) => id === clause)) return paths.declarationFiles.href({ slug, clause })
  const next = way === 'next' ? chapters[chapters.indexOf(current) + 1] : current
  const saved = { saved: 'yes' }
  if (!next) return paths.declaration.href({ slug }, saved)
  return paths.declarationChapter.href({ slug, chapter: next.chapter.id }, saved)
}
