import type { Child } from 'hono/jsx'
import { paths } from '../../../paths.ts'
import { Notice } from '../../../ui/notice.tsx'
import { PageHead } from '../../../ui/page-head.tsx'
import { Shell } from '../../../ui/shell.tsx'
import type { View } from '../../../ui/view.ts'
import type { StoppableKind } from '../kinds.ts'

interface Props {
  view: View
  /** What the link of the mail is about. */
  kinds: readonly StoppableKind[]
  stopped: boolean
}

/** Where the link of a mail leads that one wants no more of: what would stop, and one button; then that it did. */
export function UnsubscribePage({ view, kinds, stopped }: Props) {
  const { t, to, address, collective } = view
  const title = t(stopped ? 'notifications.stopped-title' : 'notifications.stop-title')
  return (
    <Shell view={view} title={title} alternates={false}>
      <PageHead title={title} />
      <div class="wrap prose">
        <p>{t(stopped ? 'notifications.stopped-lead' : 'notifications.stop-lead', { collective: collective.name })}</p>
        <ul>
          {kinds.map((kind) => (
            <li>
              <strong>{t(`notifications.kind-${kind}`)}</strong>
              <br />
              {t(`notifications.kind-${kind}-what`)}
            </li>
          ))}
        </ul>
        {stopped ? (
          <Notice kind="good" role="status">
            <p>{t.rich<Child>('notifications.stopped-back', { link: toChoices(view) })}</p>
          </Notice>
        ) : (
          <form method="post" action={to(address)}>
            <div class="form-actions">
              <button class="button" type="submit">
                {t('notifications.stop-button')}
              </button>
              <span class="small soft">{t('notifications.stop-nothing-yet')}</span>
            </div>
          </form>
        )}
      </div>
    </Shell>
  )
}

const toChoices = (view: View) => (words: Child) => <a href={view.to(paths.accountNotifications.href())}>{words}</a>
