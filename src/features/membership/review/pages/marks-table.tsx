import { Table } from '../../../../ui/table.tsx'
import type { View } from '../../../../ui/view.ts'
import { type CharterInForce, clausesOf } from '../../../charter/index.ts'
import { ClauseName } from '../../../compliance/index.ts'
import type { Review } from '../review-queries.ts'
import { ClauseMark } from './summary-mark.tsx'
import { Words } from './words.tsx'

interface Props {
  view: View
  charter: CharterInForce
  reviews: readonly Review[]
}

/** Clause by clause, what each reviewer says. */
export function MarksTable({ view, charter, reviews }: Props) {
  const { t } = view
  const shown = clausesOf(charter.content).filter(({ id }) => reviews.some(({ clauses }) => clauses.get(id)?.mark))
  if (shown.length === 0) return null
  return (
    <div class="stack">
      <h2>{t('membership.marks-title')}</h2>
      <Table
        caption={t('membership.marks-title')}
        quietCaption
        stacked
        columns={[t('membership.column-clause'), ...reviews.map(({ hoster }) => hoster.facts.name)]}
        rows={shown.map(({ id }) => ({
          head: <ClauseName view={view} charter={charter} clauseId={id} />,
          cells: reviews.map(({ clauses, language }) => {
            const said = clauses.get(id)
            if (!said?.mark) return <span class="soft">{t('membership.unmarked')}</span>
            return (
              <>
                <ClauseMark view={view} mark={said.mark} />
                <Words text={said.word} language={language} />
              </>
            )
          }),
        }))}
      />
    </div>
  )
}
