import { paths } from '../../../paths.ts'
import type { Step } from '../../../ui/trail.tsx'
import type { View } from '../../../ui/view.ts'
import { addressed, type Topic } from '../topic.ts'

export const underDiscussions = ({ to, t }: View): Step[] => [
  { href: to(paths.discussions.href()), label: t('discussions.title') },
]

export const underTopic = (view: View, topic: Topic): Step[] => [
  ...underDiscussions(view),
  { href: view.to(paths.discussion.href({ slug: addressed(topic) })), label: titleOf(view, topic) },
]

/** As plain words. */
export function titleOf({ t }: View, { title, hidden, frozen }: Topic): string {
  if (hidden || frozen) return t('discussions.title-hidden')
  return title === '' ? t('discussions.title-erased') : title
}
