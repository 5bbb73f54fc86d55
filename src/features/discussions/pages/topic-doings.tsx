import type { Child } from 'hono/jsx'
import { paths } from '../../../paths.ts'
import type { View } from '../../../ui/view.ts'
import { addressed, type Topic } from '../topic.ts'
import type { Doing } from './topic-page.tsx'

/** Whether one is told of answers, and the button for the other. */
export function Following({ view: { t, to }, slug, follows }: { view: View; slug: string; follows: boolean }) {
  const action = follows ? paths.discussionFollowingEnd : paths.discussionFollowing
  return (
    <section class="stack no-print" aria-labelledby="following">
      <h2 id="following">{t('discussions.follow-title')}</h2>
      <p>
        {follows
          ? t.rich<Child>('discussions.follow-on', {
              link: (words: Child) => <a href={to(paths.accountNotifications.href())}>{words}</a>,
            })
          : t('discussions.follow-off')}
      </p>
      <form method="post" action={to(action.href({ slug }))}>
        <button class="button outline" type="submit">
          {follows ? t('discussions.unfollow') : t('discussions.follow')}
        </button>
      </form>
    </section>
  )
}

interface Props {
  view: View
  topic: Topic
  doing: Doing
}

/** For who began it and for the coordination: closing, opening again, hiding its title. */
export function Managing({ view: { t, to }, topic, doing }: Props) {
  const { closed, hidden, title } = topic
  const slug = addressed(topic)
  const mayHide = doing.isCoordination && !hidden && title !== ''
  if (!(closed ? doing.mayReopen : doing.mayClose) && !mayHide) return null
  return (
    <section class="stack no-print" aria-labelledby="managing">
      <h2 id="managing">{t('discussions.manage')}</h2>
      {!closed && doing.mayClose && (
        <p>
          <a href={to(paths.discussionClosing.href({ slug }))}>{t('discussions.close')}</a>
        </p>
      )}
      {closed && doing.mayReopen && (
        <form method="post" action={to(paths.discussionReopening.href({ slug }))}>
          <button class="button outline" type="submit">
            {t('discussions.reopen')}
          </button>
        </form>
      )}
      {mayHide && (
        <p>
          <a href={to(paths.coordinationRestrictionAdd.href({}, { about: paths.discussion.href({ slug }) }))}>
            {t('discussions.hide-title')}
          </a>
        </p>
      )}
    </section>
  )
}
