import type { Child } from 'hono/jsx'
import { paths } from '../../../../paths.ts'
import { Radios } from '../../../../ui/choices.tsx'
import { ErrorSummary } from '../../../../ui/error-summary.tsx'
import { FictionalMark } from '../../../../ui/fictional-mark.tsx'
import { TextField } from '../../../../ui/field.tsx'
import { type FilledForm, textIn } from '../../../../ui/filled-form.ts'
import { PageHead } from '../../../../ui/page-head.tsx'
import { SendButton } from '../../../../ui/send-button.tsx'
import { Shell } from '../../../../ui/shell.tsx'
import { Trap } from '../../../../ui/trap.tsx'
import type { View } from '../../../../ui/view.ts'
import type { Hoster } from '../../../hosters/index.ts'
import { confirmWithin } from '../followers/follower.ts'

interface Props {
  view: View
  /** From whose page one comes; null: from that of all. */
  hoster: Hoster | null
  form: FilledForm
  /** Of who is signed in. */
  email: string | null
  /** What they follow already: a hoster, or null for all. */
  follows: readonly (Hoster | null)[]
}

/** Where a mailbox is given that wants to know of incidents. */
export function FollowPage({ view, hoster, form, email, follows }: Props) {
  const { t, to } = view
  const field = { view, form }
  const title = hoster ? t('monitoring.follow-title-of', { hoster: hoster.facts.name }) : t('monitoring.follow-title')
  const short = hoster ? t('monitoring.follow-title-short', { hoster: hoster.facts.name }) : title
  return (
    <Shell view={view} title={short} wrong={form.errors.length > 0} alternates={false}>
      <PageHead
        title={title}
        mark={hoster?.fictional && <FictionalMark view={view} />}
        lead={t('monitoring.follow-lead')}
      />
      <div class="wrap aside end">
        <div class="stack">
          {follows.length > 0 && <Followed view={view} hoster={hoster} follows={follows} />}
          <ErrorSummary view={view} form={form} order={['what', 'email']} />
          <form
            class="band"
            method="post"
            action={to(paths.follow.href({}, hoster ? { hoster: hoster.slug } : {}))}
            novalidate
          >
            {hoster ? (
              <Radios {...field} name="what" label={t('monitoring.follow-what')} choices={choicesFor(view, hoster)} />
            ) : (
              <input type="hidden" name="what" value="all" />
            )}
            {email === null ? (
              <TextField
                {...field}
                name="email"
                type="email"
                autocomplete="email"
                label={t('monitoring.field-email')}
                hint={t('monitoring.field-email-hint')}
              />
            ) : (
              <p>
                {t.rich<Child>('monitoring.follow-signed-in', {
                  email: <bdi>{email}</bdi>,
                  link: (words) => <a href={to(paths.accountNotifications.href())}>{words}</a>,
                })}
              </p>
            )}
            {email === null && <Trap view={view} />}
            <input type="hidden" name="stamp" value={textIn(form, 'stamp')} />
            <SendButton>{t(email === null ? 'monitoring.follow-ask' : 'monitoring.follow-now')}</SendButton>
          </form>
        </div>
        <section aria-labelledby="what-happens">
          <h2 id="what-happens">{t('monitoring.happens-title')}</h2>
          <ul>
            {email === null && <li>{t('monitoring.follow-happens-link', { days: confirmWithin.total('days') })}</li>}
            <li>{t('monitoring.follow-happens-mails')}</li>
            {email === null && <li>{t('monitoring.follow-happens-stop')}</li>}
          </ul>
        </section>
      </div>
    </Shell>
  )
}

/** What somebody follows from their account, and the button that stops all of it. */
const Followed = ({ view, hoster, follows }: Pick<Props, 'view' | 'hoster' | 'follows'>) => (
  <section class="stack" aria-labelledby="followed">
    <h2 id="followed">{view.t('monitoring.follow-done-title')}</h2>
    <ul>
      {follows.map((one) => (
        <li>
          <bdi>
            {one ? view.t('monitoring.follow-one', { hoster: one.facts.name }) : view.t('monitoring.follow-all')}
          </bdi>
        </li>
      ))}
    </ul>
    <form method="post" action={view.to(paths.follow.href({}, hoster ? { hoster: hoster.slug } : {}))}>
      <button class="button outline small" type="submit" name="what" value="none">
        {view.t('monitoring.unfollow-button')}
      </button>
    </form>
  </section>
)

const choicesFor = ({ t }: View, { facts }: Hoster) => [
  { value: 'one', label: t.rich<Child>('monitoring.follow-one', { hoster: <bdi>{facts.name}</bdi> }) },
  { value: 'all', label: t('monitoring.follow-all') },
]
