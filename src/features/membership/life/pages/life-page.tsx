import type { Child } from 'hono/jsx'
import { paths } from '../../../../paths.ts'
import { Radios } from '../../../../ui/choices.tsx'
import { TextField } from '../../../../ui/field.tsx'
import type { FilledForm } from '../../../../ui/filled-form.ts'
import { Notice } from '../../../../ui/notice.tsx'
import { SendButton } from '../../../../ui/send-button.tsx'
import type { View } from '../../../../ui/view.ts'
import type { Hoster } from '../../../hosters/index.ts'
import type { Life } from '../life-of.ts'
import { LifeFormPage } from './form-page.tsx'

interface Props {
  view: View
  hoster: Hoster
  life: Life
  form: FilledForm
  saved: string | undefined
}

/** For who acts for a hoster: its life in the collective, and all that it may say of it. */
export function LifePage(props: Props) {
  const { view, hoster, life, form, saved } = props
  const { t, to } = view
  const { slug } = hoster
  const isMember = life.standing === 'active' || life.standing === 'paused'
  return (
    <LifeFormPage
      view={view}
      hoster={hoster}
      title={t('membership.life-title', { hoster: hoster.facts.name })}
      lead={t(`membership.life-lead-${life.standing}`)}
      form={form}
      order={['to', 'from']}
    >
      {saved && <Notice kind="good" role="status" title={t('membership.life-saved')} />}
      {isMember && (
        <>
          <section class="stack" aria-labelledby="yearly">
            <h2 id="yearly">{t('membership.life-yearly')}</h2>
            <p>
              {t.rich<Child>('membership.life-yearly-text', {
                link: (words: Child) => <a href={to(paths.hosterYearly.href({ slug }))}>{words}</a>,
              })}
            </p>
          </section>
          {life.leaving === null && <Pausing {...props} />}
          <section class="stack" aria-labelledby="welcome">
            <h2 id="welcome">{t('membership.life-welcome')}</h2>
            <p>
              {t.rich<Child>('membership.life-welcome-text', {
                count: life.welcomes.length,
                link: (words: Child) => <a href={to(paths.hosterWelcome.href({ slug }))}>{words}</a>,
              })}
            </p>
          </section>
        </>
      )}
      {isMember ? (
        <section class="stack" aria-labelledby="mentoring">
          <h2 id="mentoring">{t('membership.life-mentoring')}</h2>
          <p>
            {t.rich<Child>('membership.life-mentoring-text', {
              link: (words: Child) => <a href={to(paths.hosterMentoring.href({ slug }))}>{words}</a>,
            })}
          </p>
        </section>
      ) : (
        <section class="stack" aria-labelledby="incubation">
          <h2 id="incubation">{t('membership.life-incubation')}</h2>
          <p>
            {t.rich<Child>('membership.life-incubation-text', {
              link: (words: Child) => <a href={to(paths.hosterIncubation.href({ slug }))}>{words}</a>,
            })}
          </p>
        </section>
      )}
      <Closings view={view} hoster={hoster} life={life} />
      {(isMember || life.standing === 'incubating') && <Leaving view={view} hoster={hoster} life={life} />}
    </LifeFormPage>
  )
}

/** A member rests, or comes back. */
function Pausing({ view, hoster, life, form }: Props) {
  const { t, to } = view
  const { slug } = hoster
  const filled = { ...form, values: { from: life.today, ...form.values } }
  const isPaused = life.standing === 'paused'
  return (
    <section class="stack" aria-labelledby="pause">
      <h2 id="pause">{isPaused ? t('membership.life-return') : t('membership.life-pause')}</h2>
      <p class="prose">{isPaused ? t('membership.life-return-text') : t('membership.life-pause-text')}</p>
      <form
        method="post"
        novalidate
        class="stack"
        action={to(isPaused ? paths.hosterReturn.href({ slug }) : paths.hosterPause.href({ slug }))}
      >
        {!isPaused && (
          <Radios
            view={view}
            form={filled}
            name="to"
            label={t('membership.life-pause-which')}
            choices={[
              { value: 'idle', label: t('membership.life-idle'), note: t('membership.life-idle-note') },
              { value: 'away', label: t('membership.life-away'), note: t('membership.life-away-note') },
            ]}
          />
        )}
        <TextField view={view} form={filled} name="from" type="date" label={t('membership.life-from')} />
        <SendButton>{isPaused ? t('membership.life-return-send') : t('membership.life-pause-send')}</SendButton>
      </form>
    </section>
  )
}

/** Each service, and the way to close it. */
function Closings({ view, hoster: { slug }, life }: Pick<Props, 'view' | 'hoster' | 'life'>) {
  const { t, to, format } = view
  if (life.services.length === 0) return null
  return (
    <section class="stack" aria-labelledby="closings">
      <h2 id="closings">{t('membership.life-closings')}</h2>
      <ul>
        {life.services.map(({ service, closing }) => (
          <li>
            <bdi>{service.facts.name}</bdi>{' '}
            <a href={to(paths.serviceClosing.href({ slug, service: service.slug }))}>
              {closing
                ? t('membership.life-closing-known', { service: service.facts.name, day: format.date(closing.endsOn) })
                : t('membership.life-close', { service: service.facts.name })}
            </a>
          </li>
        ))}
      </ul>
    </section>
  )
}

const Leaving = ({ view: { t, to, format }, hoster: { slug }, life: { leaving } }: Omit<Props, 'form' | 'saved'>) => (
  <section class="stack" aria-labelledby="leaving">
    <h2 id="leaving">{t('membership.life-leave')}</h2>
    <p>
      {leaving
        ? t('membership.life-leave-known', { day: format.date(leaving.endsOn) })
        : t('membership.life-leave-text')}{' '}
      <a href={to(paths.hosterDeparture.href({ slug }))}>
        {leaving ? t('membership.life-leave-change') : t('membership.life-leave-announce')}
      </a>
    </p>
  </section>
)
