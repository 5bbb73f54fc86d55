import { paths } from '../../../../paths.ts'
import type { View } from '../../../../ui/view.ts'
import type { CharterInForce } from '../../../charter/index.ts'
import { ClauseName } from '../../../compliance/index.ts'
import type { Application } from '../../application/application.ts'
import type { Comment } from '../comments.ts'

interface Props {
  view: View
  application: Application
  charter: CharterInForce | null
  comments: readonly Comment[]
}

/** On which clauses reviewers commented, and how many wait. */
export function CommentsByClause({ view, application: { slug }, charter, comments }: Props) {
  const { t, to } = view
  if (comments.length === 0) return null
  return (
    <section class="stack" aria-labelledby="comments">
      <h2 id="comments">{t('membership.comments-title', { count: comments.length })}</h2>
      <ul class="rows">
        {[...Map.groupBy(comments, ({ clauseId }) => clauseId)].map(([clauseId, own]) => (
          <li>
            <ClauseName view={view} charter={charter} clauseId={clauseId} />
            <p>
              <a href={to(paths.clauseComment.href({ slug, clause: clauseId }))}>
                {t('membership.comments-open', {
                  count: own.length,
                  open: own.filter(({ resolvedAt }) => resolvedAt === null).length,
                })}
              </a>
            </p>
          </li>
        ))}
      </ul>
    </section>
  )
}
