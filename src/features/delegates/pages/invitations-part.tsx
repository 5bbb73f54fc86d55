import type { Child } from 'hono/jsx'
import { paths } from '../../../paths.ts'
import { languages } from '../../../platform/i18n/index.ts'
import { Radios } from '../../../ui/choices.tsx'
import { dayOf } from '../../../ui/day-of.ts'
import { TextField } from '../../../ui/field.tsx'
import type { FilledForm } from '../../../ui/filled-form.ts'
import { quiet } from '../../../ui/quiet.tsx'
import type { View } from '../../../ui/view.ts'
import type { Hoster } from '../../hosters/index.ts'
import { type Invitation, invitationDays } from '../invitations/invitation.ts'

/** An invitation that nobody has answered; `inviter` as the others see them. */
export interface WaitingInvitation extends Invitation {
  inviter: string
  /** Who invited acts for the hoster no more: it opens nothing. */
  isVoid: boolean
}

interface Props {
  view: View
  hoster: Hoster
  waiting: WaitingInvitation[]
  form: FilledForm
  isOwn: boolean
}

/** Those who are invited, and a form to invite one more. */
export const Invitations = (props: Props) => (
  <>
    {props.waiting.length > 0 && <Waiting {...props} />}
    <section class="stack" aria-labelledby="invite">
      <h2 id="invite">{props.view.t('delegates.invite-title')}</h2>
      <p class="prose">{props.view.t(props.isOwn ? 'delegates.invite-lead' : 'delegates.invite-lead-coordination')}</p>
      <InviteForm {...props} />
    </section>
  </>
)

const Waiting = ({ view, hoster, waiting }: Props) => (
  <section aria-labelledby="waiting">
    <h2 id="waiting">{view.t('delegates.waiting')}</h2>
    <ul class="rows">
      {waiting.map((invitation) => (
        <li>
          <b>
            <bdi>{invitation.email}</bdi>
          </b>
          <p class="small soft">
            <Worth view={view} invitation={invitation} />
          </p>
          <Withdraw view={view} hoster={hoster} invitation={invitation} />
        </li>
      ))}
    </ul>
  </section>
)

function Worth({ view, invitation }: { view: View; invitation: WaitingInvitation }) {
  const inviter = <bdi>{invitation.inviter}</bdi>
  const date = dayOf(view, invitation.expiresAt)
  if (invitation.byCoordination) return <>{view.t('delegates.waiting-by-coordination', { date })}</>
  if (invitation.isVoid) return <>{view.t.rich<Child>('delegates.waiting-void', { inviter })}</>
  return <>{view.t.rich<Child>('delegates.waiting-by', { inviter, date })}</>
}

interface WithdrawProps extends Pick<Props, 'view' | 'hoster'> {
  invitation: Invitation
}

const Withdraw = ({ view: { t, to }, hoster, invitation: { id, email } }: WithdrawProps) => (
  <form class="row" method="post" action={to(paths.hosterInvitation.href({ slug: hoster.slug, id }))}>
    <button class="button outline small" type="submit">
      {t.rich<Child>('delegates.withdraw', { email, quiet })}
    </button>
  </form>
)

const InviteForm = ({ view, hoster, form }: Props) => (
  <form method="post" action={view.to(paths.hosterDelegates.href({ slug: hoster.slug }))} novalidate>
    <TextField
      view={view}
      form={form}
      name="email"
      type="email"
      autocomplete="off"
      label={view.t('delegates.field-email')}
      hint={view.t('delegates.field-email-hint', { days: invitationDays.lasting })}
    />
    <Radios
      view={view}
      form={form}
      name="language"
      label={view.t('delegates.field-language')}
      choices={languages.map((value) => ({ value, label: view.format.languageName(value) }))}
    />
    <div class="form-actions">
      <button class="button" type="submit">
        {view.t('delegates.invite-button')}
      </button>
    </div>
  </form>
)
