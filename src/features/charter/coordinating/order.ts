import { isLanguage } from '../../../platform/i18n/index.ts'
import type { Content } from '../content.ts'
import { caughtUp } from '../stamp-of.ts'
import { withChapterMoved, withClauseMoved, withoutChapter, withoutClause } from './rewrite.ts'

/** What a button of the overview asks for: `up open.formats`, `drop-chapter open`, `caught-up en`. */
export function ordered(content: Content, wish: string): Content {
  const [what = '', id = ''] = wish.split(' ')
  if (what === 'up') return withClauseMoved(content, id, -1)
  if (what === 'down') return withClauseMoved(content, id, 1)
  if (what === 'drop') return withoutClause(content, id)
  if (what === 'up-chapter') return withChapterMoved(content, id, -1)
  if (what === 'down-chapter') return withChapterMoved(content, id, 1)
  if (what === 'drop-chapter') return withoutChapter(content, id)
  return what === 'caught-up' && isLanguage(id) ? caughtUp(content, id) : content
}
