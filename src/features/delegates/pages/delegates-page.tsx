import type { Child } from 'hono/jsx'
import { paths } from '../../../paths.ts'
import { dayOf } from '../../../ui/day-of.ts'
import { ErrorSummary } from '../../../ui/error-summary.tsx'
import { FictionalMark } from '../../../ui/fictional-mark.tsx'
import type { FilledForm } from '../../../ui/filled-form.ts'
import { Notice } from '../../../ui/notice.tsx'
import { PageHead } from '../../../ui/page-head.tsx'
import { quiet } from '../../../ui/quiet.tsx'
import { Shell } from '../../../ui/shell.tsx'
import type { View } from '../../../ui/view.ts'
import { underHoster } from '../../../ui/ways-up.ts'
import type { Hoster } from '../../hosters/index.ts'
import { type Delegation, mayRemoveOthers, noviceDays, removesFrom } from '../delegation.ts'
import type { FirstDays } from '../first-days.ts'
import { FirstDaysNotice } from './first-days.tsx'
import { Invitations, type WaitingInvitation } from './invitations-part.tsx'

/** A delegate as the page shows them. */
export interface DelegateRow extends Delegation {
  name: string
}

interface Props {
  view: View
  hoster: Hoster
  delegates: DelegateRow[]
  waiting: WaitingInvitation[]
  form: FilledForm
  /** The reader's own delegation; null: the coordination. */
  own: Delegation | null
  /** What is not theirs yet; null: nothing, or it is over. */
  days: FirstDays | null
}

/** Who acts for a hoster, and who is invited to. */
export function DelegatesPage({ view, hoster, delegates, waiting, form, own, days }: Props) {
  const { t } = view
  const { name } = hoster.facts
  return (
    <Shell
      view={view}
      title={t('delegates.title', { hoster: name })}
      wrong={form.errors.length > 0}
      alternates={false}
      trail={underHoster(view, hoster)}
    >
      <PageHead
        mark={hoster.fictional && <FictionalMark view={view} />}
        title={t.rich<Child>('delegates.title', { hoster: <bdi>{name}</bdi> })}
        lead={t('delegates.lead')}
      />
      <div class="wrap stack end">
        <ErrorSummary view={view} form={form} order={['email', 'language']} />
        {!own && <Notice title={t('delegates.as-coordination')} />}
        {days && <FirstDaysNotice view={view} days={days} />}
        {delegates.length === 0 ? (
          <p class="prose">{t('delegates.nobody')}</p>
        ) : (
          <People {...{ view, hoster, delegates, own }} />
        )}
        {own && !mayRemoveOthers(own, view.now) && delegates.length > 1 && (
          <p class="small soft">{t('delegates.novice', { days: noviceDays, date: dayOf(view, removesFrom(own)) })}</p>
        )}
        {own && !hoster.fictional && (
          <p class="prose">
            <a href={view.to(paths.hosterClaim.href({ slug: hoster.slug }))}>{t('delegates.claim-again')}</a>
          </p>
        )}
        <Invitations view={view} hoster={hoster} waiting={waiting} form={form} isOwn={own !== null} />
      </div>
    </Shell>
  )
}

const People = ({ view, hoster, delegates, own }: Pick<Props, 'view' | 'hoster' | 'delegates' | 'own'>) => (
  <section aria-labelledby="people">
    <h2 id="people">{view.t('delegates.table')}</h2>
    <ul class="rows">
      {delegates.map((delegate) => (
        <li>
          <p>
            <b>
              <bdi>{delegate.name}</bdi>
            </b>{' '}
            {own?.id === delegate.id && <span class="soft">{view.t('delegates.yourself')}</span>}
          </p>
          <p class="small soft">
            {view.t(`delegates.proof-${delegate.proof}`, { date: dayOf(view, delegate.startedAt) })}
          </p>
          <Remove view={view} hoster={hoster} delegate={delegate} own={own} />
        </li>
      ))}
    </ul>
  </section>
)

interface RemoveProps extends Pick<Props, 'view' | 'hoster' | 'own'> {
  delegate: DelegateRow
}

function Remove({ view, hoster, delegate, own }: RemoveProps) {
  const { t, to, now } = view
  const href = to(paths.hosterDelegateRemoval.href({ slug: hoster.slug, id: delegate.id }))
  const isOneself = own?.id === delegate.id
  if (own && !isOneself && !mayRemoveOthers(own, now)) return null
  return (
    <p class="row">
      <a href={href}>
        {isOneself ? t('delegates.leave') : t.rich<Child>('delegates.remove', { name: delegate.name, quiet })}
      </a>
    </p>
  )
}
