import { notFound, Refusal } from '../../../platform/errors.ts'
import type { Request } from '../../../platform/web/index.ts'
import { typedIn, type VersionTyped } from '../changing/edit-version.ts'
import type { KnownCheck } from '../charter-part.ts'
import { type ClauseInPlace, findClause } from '../clauses-of.ts'
import type { Chapter, Clause, Content } from '../content.ts'
import { ChapterFormPage } from '../pages/coordination/chapter-form-page.tsx'
import { ClauseFormPage } from '../pages/coordination/clause-form-page.tsx'
import { HeadFormPage } from '../pages/coordination/head-form-page.tsx'
import { TextFormPage } from '../pages/coordination/text-form-page.tsx'
import {
  chapterFilled,
  chapterTyped,
  clauseFilled,
  clauseTyped,
  headFilled,
  headOf,
  headTyped,
  newClauseFilled,
  shownOfChapter,
} from './forms.ts'
import type { Part } from './part.ts'
import { withChapter, withClause, withNewChapter, withNewClause } from './rewrite.ts'
import { markOf } from './save.ts'
import { readTexts, textsOf, textsSent, textsTyped } from './whole-text.ts'

/** Title, foreword, where the official text stands. */
export const headPart: Part = {
  shown: (_, version) => headOf(typedIn(version)),
  filled: (_, version) => headFilled(typedIn(version)),
  write: (_, typed, present) => headTyped(typed, present),
  page: (c, shown) => <HeadFormPage view={c.var.view} {...shown} />,
}

export const newChapterPart: Part = {
  shown: () => null,
  filled: () => ({ values: {}, errors: [] }),
  write: (_, typed, present) =>
    rewritten(present, (content) => withNewChapter(content, chapterTyped(typed, null, content.original))),
  page: (c, shown) => <ChapterFormPage view={c.var.view} chapter={null} {...shown} />,
}

export const chapterPart: Part = {
  shown: (c, { content }) => shownOfChapter(chapterIn(c, content)),
  filled: (c, { content }) => chapterFilled(chapterIn(c, content)),
  write: (c, typed, present) =>
    rewritten(present, (content) =>
      withChapter(content, chapterTyped(typed, chapterIn(c, content).id, content.original)),
    ),
  page: (c, shown) => (
    <ChapterFormPage view={c.var.view} chapter={chapterIn(c, shown.asked.version.content)} {...shown} />
  ),
}

export const newClausePart = (checks: readonly KnownCheck[]): Part => ({
  shown: () => null,
  filled: () => newClauseFilled,
  write: (c, typed, present) =>
    rewritten(present, (content) => {
      const chapter = chapterIn(c, content).id
      const clause = clauseTyped(typed, { former: null, chapter, original: content.original })
      return withNewClause(content, chapter, clause)
    }),
  page: (c, shown) => {
    const chapter = chapterIn(c, shown.asked.version.content).id
    return <ClauseFormPage view={c.var.view} clause={null} chapter={chapter} checks={checks} {...shown} />
  },
})

export const clausePart = (checks: readonly KnownCheck[]): Part => ({
  shown: (c, { content }) => plainClause(clauseIn(c, content)),
  filled: (c, { content }) => clauseFilled(plainClause(clauseIn(c, content))),
  write: (c, typed, present) =>
    rewritten(present, (content) => {
      const former = clauseIn(c, content)
      return withClause(content, clauseTyped(typed, { former, chapter: former.chapter.id, original: content.original }))
    }),
  page: (c, shown) => {
    const clause = clauseIn(c, shown.asked.version.content)
    return <ClauseFormPage view={c.var.view} clause={clause} chapter={clause.chapter.id} checks={checks} {...shown} />
  },
})

/** All of it, a file for each language. */
export const textPart: Part = {
  shown: (_, { content }) => content,
  filled: (_, { content }) => ({ values: { ...textsOf(content), seen: markOf(content) }, errors: [] }),
  typedIn: async (sent) => ({ ...sent.typed, ...(await textsSent(sent)) }),
  write: (c, typed, present) =>
    rewritten(present, () => {
      const read = readTexts(textsTyped(typed), c.var.view.t)
      if (!read.ok) throw new Refusal(422, 'charter.content-wrong', read.errors)
      return read.content
    }),
  page: (c, { hasMoved, ...shown }) => (
    <TextFormPage view={c.var.view} {...shown} theirs={hasMoved ? textsOf(shown.asked.version.content) : null} />
  ),
}

const rewritten = (present: VersionTyped, change: (content: Content) => Content): VersionTyped => ({
  ...present,
  content: change(present.content),
})

function chapterIn(c: Request, { chapters }: Content): Chapter {
  const chapter = chapters.find(({ id }) => id === c.req.param('chapter'))
  if (!chapter) throw notFound('charter.no-chapter')
  return chapter
}

function clauseIn(c: Request, content: Content): ClauseInPlace {
  const clause = findClause(content, c.req.param('clause') ?? '')
  if (!clause) throw notFound('charter.no-clause')
  return clause
}

/** Where it stands is not what the form shows. */
const plainClause = ({ chapter: _, label: __, ...clause }: ClauseInPlace): Clause => clause
