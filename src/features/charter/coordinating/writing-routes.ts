import { paths } from '../../../paths.ts'
import { pages } from '../../../platform/web/index.ts'
import type { KnownCheck } from '../charter-part.ts'
import { partAt } from './part.ts'
import { chapterPart, clausePart, headPart, newChapterPart, newClausePart, textPart } from './parts.tsx'

/** The forms in which a version is written: its head, its chapters, its clauses, and all of it as Markdown. */
export function writingRoutes(checks: readonly KnownCheck[]) {
  const writing = pages()
  partAt(writing, paths.coordinationVersionHead, headPart)
  partAt(writing, paths.coordinationVersionText, textPart)
  partAt(writing, paths.coordinationChapterAdd, newChapterPart)
  partAt(writing, paths.coordinationChapter, chapterPart)
  partAt(writing, paths.coordinationClauseAdd, newClausePart(checks))
  partAt(writing, paths.coordinationClause, clausePart(checks))
  return writing
}
