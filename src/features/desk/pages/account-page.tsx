import type { Child } from 'hono/jsx'
import { paths } from '../../../paths.ts'
import { BlankState } from '../../../ui/blank-state.tsx'
import { dayOf } from '../../../ui/day-of.ts'
import { FictionalMark } from '../../../ui/fictional-mark.tsx'
import { Notice } from '../../../ui/notice.tsx'
import { PageHead } from '../../../ui/page-head.tsx'
import { Shell } from '../../../ui/shell.tsx'
import type { View } from '../../../ui/view.ts'
import type { SignedIn } from '../../accounts/index.ts'
import type { Hoster } from '../../hosters/index.ts'
import { type ActionShown, ActionsTable } from '../../meetings/index.ts'
import type { Notification } from '../../notifications/index.ts'

interface Props {
  view: View
  person: SignedIn
  /** Whom they act for. */
  hosters: Pick<Hoster, 'id' | 'slug' | 'facts' | 'fictional'>[]
  /** How many remarks wait for each of these. */
  remarks: ReadonlyMap<string, number>
  /** What the charter asks more of each and waits. */
  tasks: ReadonlyMap<string, number>
  /** How many incidents of each go on without a word of theirs. */
  incidents: ReadonlyMap<string, number>
  /** How many people’s words about each wait for its answer. */
  suspicions: ReadonlyMap<string, number>
  /** How many rulings wait for somebody; null: they act for no hoster. */
  rulings: number | null
  /** Invitations to their mailbox that wait. */
  invitations: { hosterName: string; href: string }[]
  /** What they or these hosters promised at meetings. */
  promised: readonly ActionShown[]
  /** The day of the collective. */
  day: string
  news: Notification[]
  isCoordination: boolean
}

/** A person's own desk: what waits for them, whom they act for, and the settings of their account. */
export function AccountPage({ view, person, hosters, remarks, tasks, incidents, suspicions, ...waiting }: Props) {
  const { t, to } = view
  const { invitations, news, promised, day, rulings, isCoordination } = waiting
  return (
    <Shell view={view} title={t('desk.account-title')}>
      <PageHead
        title={
          person.name
            ? t.rich<Child>('desk.account-hello', { name: <bdi>{person.name}</bdi> })
            : t('desk.account-title')
        }
        lead={t.rich<Child>('desk.account-lead', { email: <bdi>{person.email}</bdi> })}
      >
        {isCoordination && (
          <p>
            <a class="button outline" href={to(paths.coordination.href())}>
              {t('desk.to-coordination')}
            </a>
          </p>
        )}
      </PageHead>
      <div class="wrap aside end">
        <div class="stack">
          {invitations.map(({ hosterName, href }) => (
            <Notice kind="wait" title={t.rich<Child>('desk.invited', { name: <bdi>{hosterName}</bdi> })}>
              <p>
                <a href={to(href)}>{t('desk.invited-see')}</a>
              </p>
            </Notice>
          ))}
          <News view={view} news={news} />
          {promised.length > 0 && <Promised view={view} promised={promised} day={day} />}
          {(hosters.length > 0 || invitations.length === 0) && (
            <Hosters {...{ view, hosters, remarks, tasks, incidents, suspicions, rulings }} />
          )}
        </div>
        <Settings view={view} />
      </div>
    </Shell>
  )
}

function News({ view, news }: Pick<Props, 'view' | 'news'>) {
  const { t, to } = view
  return (
    <section class="stack" aria-labelledby="news">
      <h2 id="news">{t('desk.news-title')}</h2>
      {news.length === 0 && <p class="soft">{t('desk.news-none')}</p>}
      {news.length > 0 && (
        <form method="post" action={to(paths.accountNews.href())} class="stack">
          <input type="hidden" name="seen" value={news.map(({ id }) => id).join()} />
          <ul class="rows">
            {news.map(({ key, values, href, createdAt }) => (
              <li>
                {href ? <a href={to(href)}>{t(key, values)}</a> : t(key, values)}
                <p class="small soft">{dayOf(view, createdAt)}</p>
              </li>
            ))}
          </ul>
          <p>
            <button class="button outline small" type="submit">
              {t('desk.news-seen')}
            </button>
          </p>
        </form>
      )}
    </section>
  )
}

const Promised = ({ view, promised, day }: Pick<Props, 'view' | 'promised' | 'day'>) => (
  <div class="stack">
    <h2 id="promised">{view.t('desk.promised')}</h2>
    <ActionsTable view={view} caption={view.t('desk.promised')} actions={promised} day={day} linked from="account" />
  </div>
)

type HostersProps = Pick<Props, 'view' | 'hosters' | 'remarks' | 'tasks' | 'incidents' | 'suspicions' | 'rulings'>

function Hosters({ view, hosters, remarks, tasks, incidents, suspicions, rulings }: HostersProps) {
  const { t, to } = view
  if (hosters.length === 0)
    return (
      <BlankState drawing="crate" title={t('desk.no-hoster-title')}>
        <p>{t('desk.no-hoster-text')}</p>
        <p>
          <a class="button outline" href={to(paths.hosters.href())}>
            {t('desk.no-hoster-find')}
          </a>
        </p>
      </BlankState>
    )
  return (
    <section class="stack" aria-labelledby="hosters">
      <h2 id="hosters">{t('desk.hosters-title')}</h2>
      <ul class="rows">
        {hosters.map(({ id, slug, facts, fictional }) => (
          <li>
            <a href={to(paths.hoster.href({ slug }))}>
              <b>
                <bdi>{facts.name}</bdi>
              </b>
            </a>{' '}
            {fictional && <FictionalMark view={view} />}
            <span class="row small">
              <a href={to(paths.hosterEdit.href({ slug }))}>{t('desk.hoster-edit')}</a>
              <a href={to(paths.serviceAdd.href({ slug }))}>{t('desk.hoster-add-service')}</a>
              <a href={to(paths.hosterDescription.href({ slug }))}>{t('desk.hoster-describe')}</a>
              <a href={to(paths.hosterSource.href({ slug }))}>{t('desk.hoster-files')}</a>
              <a href={to(paths.hosterDelegates.href({ slug }))}>{t('desk.hoster-delegates')}</a>
              <a href={to(paths.hosterWatching.href({ slug }))}>{t('desk.hoster-watching')}</a>
              <a href={to(paths.declaration.href({ slug }))}>{t('desk.hoster-declaration')}</a>
              <a href={to(paths.hosterRemarks.href({ slug }))}>
                {t('desk.hoster-remarks', { count: remarks.get(id) ?? 0 })}
              </a>
              <a href={to(paths.hosterTasks.href({ slug }))}>{t('desk.hoster-tasks', { count: tasks.get(id) ?? 0 })}</a>
              <a href={to(paths.hosterSuspicions.href({ slug }))}>
                {t('desk.hoster-suspicions', { count: suspicions.get(id) ?? 0 })}
              </a>
              <a href={to(paths.hosterIncidents.href({ slug }))}>
                {t('desk.hoster-incidents', { count: incidents.get(id) ?? 0 })}
              </a>
              <a href={to(paths.journal.href({}, { hoster: slug }))}>{t('desk.hoster-journal')}</a>
            </span>
          </li>
        ))}
      </ul>
      {rulings !== null && (
        <p>
          <a href={to(paths.coordinationRulings.href())}>{t('desk.rulings', { count: rulings })}</a>
        </p>
      )}
      {hosters.length > 0 && (
        <p>
          <a href={to(paths.reviews.href())}>{t('desk.reviews')}</a>
        </p>
      )}
    </section>
  )
}

function Settings({ view: { t, to } }: Pick<Props, 'view'>) {
  const links = [
    { href: paths.accountName.href(), label: t('desk.to-name') },
    { href: paths.accountEmail.href(), label: t('desk.to-email') },
    { href: paths.accountSecurity.href(), label: t('desk.to-security') },
    { href: paths.accountNotifications.href(), label: t('desk.to-notifications') },
    { href: paths.accountKeys.href(), label: t('desk.to-keys') },
    { href: paths.accountData.href(), label: t('desk.to-data') },
  ]
  return (
    <nav class="stack" aria-labelledby="settings">
      <h2 id="settings">{t('desk.settings')}</h2>
      <ul class="contents">
        {links.map(({ href, label }) => (
          <li>
            <a href={to(href)}>{label}</a>
          </li>
        ))}
      </ul>
      <form method="post" action={to(paths.signOut.href())}>
        <button class="button outline small" type="submit">
          {t('desk.sign-out')}
        </button>
      </form>
    </nav>
  )
}
