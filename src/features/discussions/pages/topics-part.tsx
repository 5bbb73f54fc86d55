import { paths } from '../../../paths.ts'
import type { View } from '../../../ui/view.ts'
import type { TopicsOn } from '../topic.ts'
import { TopicRow } from './topic-row.tsx'

interface Props {
  view: View
  /** The address of the page on which this stands, without its language. */
  about: string
  topics: TopicsOn
  /** One level below the heading of the page, unless it says otherwise. */
  heading?: 'h2' | 'h3'
}

/** What people say about a page, on that page: the latest topics, and a way to begin one. */
export function TopicsPart({ view, about, topics: { topics, count }, heading: Heading = 'h2' }: Props) {
  const { t, to } = view
  return (
    <section class="stack" aria-labelledby="discussions">
      <Heading id="discussions">{t('discussions.part-title')}</Heading>
      {count === 0 && <p>{t('discussions.part-none')}</p>}
      {count > 0 && (
        <ul class="rows">
          {topics.map((topic) => (
            <TopicRow view={view} topic={topic} />
          ))}
        </ul>
      )}
      {count > topics.length && (
        <p class="small">
          <a href={to(paths.discussions.href({}, { about }))}>{t('discussions.part-all', { count })}</a>
        </p>
      )}
      <p>
        <a class="button outline" href={to(paths.discussionAdd.href({}, { about }))} rel="nofollow">
          {t('discussions.begin')}
        </a>
      </p>
    </section>
  )
}
