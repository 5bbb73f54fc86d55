import type { Child } from 'hono/jsx'
import { paths } from '../../../../paths.ts'
import { FictionalMark } from '../../../../ui/fictional-mark.tsx'
import { Notice } from '../../../../ui/notice.tsx'
import { PageHead } from '../../../../ui/page-head.tsx'
import { Shell } from '../../../../ui/shell.tsx'
import type { View } from '../../../../ui/view.ts'
import type { Hoster } from '../../../hosters/index.ts'

interface Props {
  view: View
  /** What the mailbox follows: a hoster, or null for all; nothing once it stopped. */
  follows: readonly (Hoster | null)[]
}

/** Where the link of each mail leads: what would stop, and one button; then that it did. */
export function UnfollowPage({ view, follows }: Props) {
  const { t, to, address } = view
  const isStopped = follows.length === 0
  const title = t(isStopped ? 'monitoring.unfollowed-title' : 'monitoring.unfollow-title')
  const again = (words: Child) => <a href={to(paths.follow.href())}>{words}</a>
  return (
    <Shell view={view} title={title} alternates={false}>
      <PageHead title={title} />
      <div class="wrap prose end">
        {isStopped ? (
          <Notice kind="good" role="status">
            <p>{t.rich<Child>('monitoring.unfollowed-again', { link: again })}</p>
          </Notice>
        ) : (
          <>
            <ul>
              {follows.map((hoster) => (
                <li>
                  <bdi>
                    {hoster ? t('monitoring.follow-one', { hoster: hoster.facts.name }) : t('monitoring.follow-all')}
                  </bdi>{' '}
                  {hoster?.fictional && <FictionalMark view={view} />}
                </li>
              ))}
            </ul>
            <form method="post" action={to(address)}>
              <div class="form-actions">
                <button class="button" type="submit">
                  {t('monitoring.unfollow-button')}
                </button>
                <span class="small soft">{t('monitoring.unfollow-nothing-yet')}</span>
              </div>
            </form>
          </>
        )}
      </div>
    </Shell>
  )
}
