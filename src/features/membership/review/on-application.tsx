import type { ApplicationPart } from '../application/part.ts'
import { ReviewsAtAGlance } from './at-a-glance.tsx'
import { readableReviews } from './readable.ts'

/** On the page of an application: its reviews, as far as who reads may read them. */
export const reviewsOnApplication: ApplicationPart = async (c, application) => {
  if (application.cleared?.how === 'all') return null
  const { view } = c.var
  const { reviews, reader, isPublic } = await readableReviews(c, application)
  if (reviews.length === 0 && !['in-review', 'ready', 'corrections'].includes(application.state)) return null
  const isReadable = isPublic || reader.first
  return (
    <section class="stack" aria-labelledby="reviews">
      <h2 id="reviews">{view.t('membership.reviews-title')}</h2>
      {!isReadable && <p class="soft">{view.t('membership.reviews-first')}</p>}
      {isReadable && reviews.length === 0 && <p class="soft">{view.t('membership.no-review-yet')}</p>}
      <ReviewsAtAGlance view={view} slug={application.slug} reviews={reviews.filter(({ sentAt }) => sentAt !== null)} />
    </section>
  )
}
