import { paths } from '../../../../paths.ts'
import { Table } from '../../../../ui/table.tsx'
import type { View } from '../../../../ui/view.ts'
import { type CharterInForce, clausesOf } from '../../../charter/index.ts'
import { ClauseName } from '../../../compliance/index.ts'
import type { Application } from '../../application/application.ts'
import { HiddenBriefly, ReportText } from '../../pages/said-text.tsx'
import type { ReviewRead } from '../hidden.ts'
import { ClauseMark } from './summary-mark.tsx'
import { Words } from './words.tsx'

interface Props {
  view: View
  application: Pick<Application, 'slug'>
  charter: CharterInForce
  reviews: readonly ReviewRead[]
}

/** Clause by clause, what each reviewer says. */
export function MarksTable({ view, application: { slug }, charter, reviews }: Props) {
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
          cells: reviews.map(({ id: reviewId, clauses, language, hiddenWords }) => {
            const [said, hidden] = [clauses.get(id), hiddenWords.get(id)]
            if (!said?.mark) return <span class="soft">{t('membership.unmarked')}</span>
            return (
              <>
                <ClauseMark view={view} mark={said.mark} />
                {hidden && <HiddenBriefly view={view} restriction={hidden} />}
                <Words text={said.word} language={language} />
                {said.word !== '' && (
                  <ReportText view={view} about={paths.reviewWord.href({ slug, id: reviewId, clause: id })} />
                )}
              </>
            )
          }),
        }))}
      />
    </div>
  )
}
