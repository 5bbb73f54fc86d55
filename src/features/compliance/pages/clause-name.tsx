import { paths } from '../../../paths.ts'
import { TranslatedText } from '../../../ui/translated-text.tsx'
import type { View } from '../../../ui/view.ts'
import { type CharterInForce, findClause } from '../../charter/index.ts'

interface Props {
  view: View
  charter: CharterInForce | null
  clauseId: string
}

/** What people call a clause, and the chapter where it stands; its number alone once it is in force no more. */
export function ClauseName({ view, charter, clauseId }: Props) {
  const clause = charter ? findClause(charter.content, clauseId) : undefined
  if (!charter || !clause) return <code>{clauseId}</code>
  return (
    <>
      <a href={view.to(paths.clause.href({ slug: charter.document.slug, clause: clauseId }))}>
        {view.t('charter.clause-named', { label: clause.label })}
      </a>{' '}
      <span class="small soft">
        <TranslatedText view={view} text={clause.chapter.title} />
      </span>
    </>
  )
}

/** `H2`, for titles; the clause's number once it is in force no more. */
export const clauseLabel = (charter: CharterInForce | null, clauseId: string): string =>
  (charter && findClause(charter.content, clauseId)?.label) ?? clauseId
