import type { Child } from 'hono/jsx'
import { paths } from '../../../../paths.ts'
import { SelectField, TextArea, TextField } from '../../../../ui/field.tsx'
import type { FilledForm } from '../../../../ui/filled-form.ts'
import { Notice } from '../../../../ui/notice.tsx'
import { quiet } from '../../../../ui/quiet.tsx'
import { SendButton } from '../../../../ui/send-button.tsx'
import type { View } from '../../../../ui/view.ts'
import type { Hoster, Service } from '../../../hosters/index.ts'
import { SaidText } from '../../pages/said-text.tsx'
import { welcomeFields } from '../welcome/form.ts'
import type { WelcomeShown } from '../welcome/welcome.ts'
import { howLength } from '../welcome/welcome.ts'
import { LifeFormPage } from './form-page.tsx'
import { placesOf } from './successors.tsx'

interface Props {
  view: View
  hoster: Hoster
  /** Where people may be welcome. */
  services: readonly Service[]
  offered: readonly WelcomeShown[]
  form: FilledForm
  saved: string | undefined
}

/** A member says in which of its services people of a closing one are welcome. */
export function WelcomePage({ view, hoster, services, offered, form, saved }: Props) {
  const { t, to } = view
  const { slug } = hoster
  const title = t('membership.welcome-title', { hoster: hoster.facts.name })
  return (
    <LifeFormPage
      view={view}
      hoster={hoster}
      title={title}
      lead={t.rich<Child>('membership.welcome-lead', {
        link: (words: Child) => <a href={to(paths.migration.href())}>{words}</a>,
      })}
      form={form}
      order={welcomeFields}
    >
      {saved && <Notice kind="good" role="status" title={t('membership.life-saved')} />}
      {offered.length > 0 && <Offered view={view} slug={slug} offered={offered} />}
      {services.length === 0 ? (
        <p>{t('membership.welcome-no-services')}</p>
      ) : (
        <section class="band stack" aria-labelledby="new-welcome">
          <h2 id="new-welcome">{t('membership.welcome-new')}</h2>
          <form method="post" action={to(paths.hosterWelcome.href({ slug }))} novalidate class="stack">
            <SelectField
              view={view}
              form={form}
              name="serviceId"
              label={t('membership.welcome-which')}
              options={[
                { value: '', label: t('membership.welcome-choose') },
                ...services.map(({ id, facts: { name } }) => ({ value: id, label: name })),
              ]}
            />
            <TextField
              view={view}
              form={form}
              name="places"
              maxlength={7}
              optional
              label={t('membership.welcome-how-many')}
              hint={t('membership.welcome-how-many-hint')}
            />
            <TextArea
              view={view}
              form={form}
              name="how"
              rows={4}
              maxlength={howLength}
              label={t('membership.welcome-how')}
              hint={t('membership.welcome-how-hint')}
            />
            <SendButton>{t('membership.welcome-offer')}</SendButton>
          </form>
        </section>
      )}
    </LifeFormPage>
  )
}

const Offered = ({ view, slug, offered }: { view: View; slug: string; offered: readonly WelcomeShown[] }) => (
  <section class="stack" aria-labelledby="offered">
    <h2 id="offered">{view.t('membership.welcome-offered')}</h2>
    <ul class="stack plain">
      {offered.map((welcome) => (
        <li class="stack">
          <h3>
            <bdi>{welcome.service.facts.name}</bdi>
          </h3>
          <p class="small soft">{placesOf(view, welcome)}</p>
          <SaidText
            {...{ view, text: welcome.how, language: welcome.language, hidden: welcome.hidden, under: 3 }}
            about={null}
          />
          <form method="post" action={view.to(paths.hosterWelcomeEnd.href({ slug, id: welcome.id }))}>
            <button class="button outline small" type="submit">
              {view.t.rich<Child>('membership.welcome-end', { quiet, service: welcome.service.facts.name })}
            </button>
          </form>
        </li>
      ))}
    </ul>
  </section>
)
