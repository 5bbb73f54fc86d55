import { paths } from '../../../../paths.ts'
import { TranslatedText } from '../../../../ui/translated-text.tsx'
import type { View } from '../../../../ui/view.ts'
import { type CharterInForce, findClause } from '../../../charter/index.ts'

interface Props {
  view: View
  charter: CharterInForce | null
  clauseId: string
}

/** The clause that a vote cites, as the charter in force calls it; its number alone once that has it no more. */
export function CitedClause({ view, charter, clauseId }: Props) {
  const clause = charter && findClause(charter.content, clauseId)
  if (!charter || !clause) return <code>{clauseId}</code>
  return (
    <>
      <a href={view.to(paths.clause.href({ slug: charter.document.slug, clause: clauseId }))}>
        {view.t('charter.clause-named', { label: clause.label })}
      </a>{' '}
      <span class="soft">
        <TranslatedText view={view} text={clause.chapter.title} />
      </span>
    </>
  )
}
