import type { Child } from 'hono/jsx'
import { paths } from '../../../paths.ts'
import { dayOf } from '../../../ui/day-of.ts'
import { FictionalMark } from '../../../ui/fictional-mark.tsx'
import type { View } from '../../../ui/view.ts'
import { addressed, type Topic } from '../topic.ts'

interface Props {
  view: View
  topic: Topic
  /** What it is about, where the list is of several things. */
  about?: Child
  fictional?: boolean
}

/** One topic in a list: its title, what it is about, how many answers, when the last one came. */
export function TopicRow({ view, topic, about, fictional = false }: Props) {
  const { t, to } = view
  const { answers, lastAt, closed } = topic
  const date = dayOf(view, lastAt)
  return (
    <li>
      <p>
        <a href={to(paths.discussion.href({ slug: addressed(topic) }))}>
          <TopicTitle view={view} topic={topic} />
        </a>{' '}
        {fictional && <FictionalMark view={view} />}
      </p>
      {about && <p class="small">{about}</p>}
      <p class="small soft">
        {answers === 0
          ? t('discussions.row-unanswered', { date })
          : t('discussions.row-answers', { count: answers, date })}
        {closed && ` · ${t('discussions.row-closed')}`}
      </p>
    </li>
  )
}

/** Its title in the language in which it was written, or that it is hidden. */
export function TopicTitle({ view, topic }: { view: View; topic: Topic }) {
  const { title, language, hidden, frozen } = topic
  if (hidden || frozen) return view.t('discussions.title-hidden')
  if (title === '') return view.t('discussions.title-erased')
  if (language === view.language) return <bdi>{title}</bdi>
  return (
    <bdi lang={language} dir="auto">
      {title}
    </bdi>
  )
}
