import { paths } from '../../../paths.ts'
import type { View } from '../../../ui/view.ts'
import { SaidBy } from './pages/said-by.tsx'
import { SummaryMark } from './pages/summary-mark.tsx'
import type { Review } from './review-queries.ts'

interface Props {
  view: View
  slug: string
  reviews: readonly Review[]
}

/** What each reviewer says of the whole, in one line each. */
export function ReviewsAtAGlance({ view, slug, reviews }: Props) {
  const { t, to } = view
  return (
    <>
      {reviews.length > 0 && (
        <ul class="plain">
          {reviews.map(({ hoster, byName, summary }) => (
            <li>
              {summary && <SummaryMark view={view} summary={summary} />}{' '}
              <span class="small">
                <SaidBy view={view} hoster={hoster} name={byName} />
              </span>
            </li>
          ))}
        </ul>
      )}
      <p>
        <a href={to(paths.applicationReviews.href({ slug }))}>{t('membership.to-reviews-and-comments')}</a>
      </p>
    </>
  )
}
