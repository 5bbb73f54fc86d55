import { inLanguage, isLanguage } from '../../../platform/i18n/index.ts'
import { Markdown } from '../../../ui/markdown.tsx'
import type { View } from '../../../ui/view.ts'
import { type CharterInForce, findClause } from '../../charter/index.ts'

/** What the clause asks, as it is in force now; nothing once it is not. */
export function ClauseText({
  view,
  charter,
  clauseId,
}: {
  view: View
  charter: CharterInForce | null
  clauseId: string
}) {
  const clause = charter ? findClause(charter.content, clauseId) : undefined
  const text = clause && inLanguage(clause.text, view.language)
  if (!text || !isLanguage(text.language)) return null
  return (
    <blockquote class="clause-text">
      <Markdown text={text.text} language={text.language} />
    </blockquote>
  )
}
