import type { Child } from 'hono/jsx'
import { paths } from '../../../paths.ts'
import { BlankState } from '../../../ui/blank-state.tsx'
import { dayOf } from '../../../ui/day-of.ts'
import { FictionalMark } from '../../../ui/fictional-mark.tsx'
import { Notice } from '../../../ui/notice.tsx'
import { PageHead } from '../../../ui/page-head.tsx'
import { Shell } from '../../../ui/shell.tsx'
import type { View } from '../../../ui/view.ts'
import type { Hoster } from '../../hosters/index.ts'
import type { Invitation, Spent } from '../invitations/invitation.ts'

/** Who looks at an invitation. */
export type Looker =
  | { sort: 'visitor' }
  | { sort: 'invited' }
  | { sort: 'another'; email: string }
  | { sort: 'delegate' }

interface Props {
  view: View
  hoster: Hoster
  invitation: Invitation
  /** As the invited person should know them; null: the coordination. */
  inviter: string | null
  looker: Looker
}

/** Where a mailed invitation leads: it is accepted in the account of the mailbox that it went to. */
export function InvitationPage({ view, hoster, invitation, inviter, looker }: Props) {
  const { t } = view
  const names = { hoster: <bdi>{hoster.facts.name}</bdi>, name: <bdi>{inviter ?? ''}</bdi> }
  return (
    <Shell view={view} title={t('delegates.invitation-title', { hoster: hoster.facts.name })} alternates={false}>
      <PageHead
        mark={hoster.fictional && <FictionalMark view={view} />}
        title={t.rich<Child>('delegates.invitation-title', names)}
        lead={t.rich<Child>(
          inviter === null ? 'delegates.invitation-lead-coordination' : 'delegates.invitation-lead',
          names,
        )}
      />
      <div class="wrap stack end">
        <p class="prose">{t('delegates.invitation-may')}</p>
        <Next view={view} hoster={hoster} invitation={invitation} looker={looker} />
        <p class="small soft">{t('delegates.invitation-until', { date: dayOf(view, invitation.expiresAt) })}</p>
      </div>
    </Shell>
  )
}

function Next({ view, hoster, invitation, looker }: Omit<Props, 'inviter'>) {
  const { t, to, address } = view
  const { email } = invitation
  switch (looker.sort) {
    case 'visitor':
      return (
        <>
          <p class="prose">{t.rich<Child>('delegates.invitation-sign-in-first', { email: <bdi>{email}</bdi> })}</p>
          <p>
            <a class="button" href={to(paths.signIn.href({}, { next: address, email }))}>
              {t('delegates.invitation-sign-in')}
            </a>
          </p>
        </>
      )
    case 'another':
      return (
        <Notice kind="wait" title={t.rich<Child>('delegates.invitation-another', { email: <bdi>{looker.email}</bdi> })}>
          <p>{t.rich<Child>('delegates.invitation-another-note', { email: <bdi>{email}</bdi> })}</p>
          <form method="post" action={to(paths.signOut.href())}>
            <button class="button outline" type="submit">
              {t('delegates.invitation-sign-out')}
            </button>
          </form>
        </Notice>
      )
    case 'delegate':
      return (
        <Notice kind="good" title={t('delegates.invitation-delegate')}>
          <p>
            <a href={to(paths.hosterDelegates.href({ slug: hoster.slug }))}>{t('delegates.invitation-see')}</a>
          </p>
        </Notice>
      )
    case 'invited':
      return (
        <form method="post" action={to(address)}>
          <button class="button" type="submit">
            {t('delegates.invitation-accept')}
          </button>
        </form>
      )
  }
}

/** An invitation that opens nothing any more, or never did. */
export const InvitationSpentPage = ({ view, why }: { view: View; why: Spent | 'not-found' }) => (
  <Shell view={view} title={view.t('delegates.invitation-spent-title')} alternates={false}>
    <div class="wrap band stack">
      <BlankState drawing="lost" heading="h1" title={view.t('delegates.invitation-spent-title')}>
        <p class="lead">{view.t(`delegates.invitation-${why}`)}</p>
        <p>{view.t('delegates.invitation-ask-again')}</p>
      </BlankState>
    </div>
  </Shell>
)
