import type { Child } from 'hono/jsx'
import { paths } from '../../../../paths.ts'
import { Checkbox, Checkboxes } from '../../../../ui/choices.tsx'
import { FictionalMark } from '../../../../ui/fictional-mark.tsx'
import { TextArea, TextField } from '../../../../ui/field.tsx'
import type { FilledForm } from '../../../../ui/filled-form.ts'
import { HiddenFields } from '../../../../ui/hidden-fields.tsx'
import { Notice } from '../../../../ui/notice.tsx'
import { SendButton } from '../../../../ui/send-button.tsx'
import type { View } from '../../../../ui/view.ts'
import type { Hoster, Service } from '../../../hosters/index.ts'
import { type Departure, lengths, notice } from '../departure/departure.ts'
import { departureFields } from '../departure/form.ts'
import type { byNearness } from '../welcome/welcome.ts'
import { LifeFormPage } from './form-page.tsx'
import { placesOf } from './successors.tsx'

interface Props {
  view: View
  hoster: Hoster
  service: Service | null
  /** The one that is announced. */
  known: Departure | null
  form: FilledForm
  /** Offers for these services, the nearest first. */
  offers: ReturnType<typeof byNearness>
}

/** A hoster says that it leaves, or that a service of its closes: when, why, and where people go on. */
export function DepartureFormPage({ view, hoster, service, known, form, offers }: Props) {
  const { t, to } = view
  const names = { hoster: hoster.facts.name, service: service?.facts.name ?? '' }
  const at = service ? { slug: hoster.slug, service: service.slug } : null
  const title = service ? t('membership.closing-title', names) : t('membership.leaving-title', names)
  return (
    <LifeFormPage
      view={view}
      hoster={hoster}
      title={title}
      lead={t('membership.leave-lead')}
      form={form}
      order={departureFields}
      beside={<WhatComes view={view} />}
    >
      {known && <Known view={view} known={known} names={at ?? { slug: hoster.slug }} />}
      <form
        method="post"
        novalidate
        class="stack"
        action={to(at ? paths.serviceClosing.href(at) : paths.hosterDeparture.href({ slug: hoster.slug }))}
      >
        <HiddenFields fields={[{ name: 'revision', value: String(known?.revision ?? 0) }]} />
        <Fields view={view} form={form} service={service} />
        <Offers view={view} form={form} offers={offers} />
        <SendButton>{known ? t('membership.leave-change') : t('membership.leave-announce')}</SendButton>
      </form>
    </LifeFormPage>
  )
}

function Fields({ view, form, service }: Pick<Props, 'view' | 'form' | 'service'>) {
  const { t } = view
  const field = { view, form }
  return (
    <>
      <TextField
        {...field}
        name="endsOn"
        type="date"
        label={t('membership.leave-day')}
        hint={t('membership.leave-day-hint', { least: notice.least })}
      />
      {!service && (
        <Checkbox
          {...field}
          name="closes"
          optional
          label={t('membership.leave-closes')}
          hint={t('membership.leave-closes-hint')}
        />
      )}
      <TextArea
        {...field}
        name="reason"
        rows={4}
        maxlength={lengths.reason}
        label={t('membership.leave-reason')}
        hint={t('membership.life-markdown')}
      />
      <TextArea
        {...field}
        name="ownData"
        rows={6}
        maxlength={lengths.ownData}
        label={t('membership.leave-data')}
        hint={t('membership.leave-data-hint')}
      />
    </>
  )
}

/** Other members that welcome people of such services. */
function Offers({ view, form, offers }: Pick<Props, 'view' | 'form' | 'offers'>) {
  const { t, to } = view
  if (offers.length === 0)
    return (
      <Notice title={t('membership.leave-no-offers')}>
        <p>
          {t.rich<Child>('membership.leave-no-offers-text', {
            link: (words: Child) => <a href={to(paths.migration.href())}>{words}</a>,
          })}
        </p>
      </Notice>
    )
  return (
    <Checkboxes
      view={view}
      form={form}
      name="successors"
      optional
      label={t('membership.leave-successors')}
      hint={t('membership.leave-successors-hint')}
      choices={offers.map((offer) => ({
        value: offer.id,
        label: (
          <>
            <bdi>{offer.service.facts.name}</bdi> · <bdi>{offer.hoster.facts.name}</bdi>
            {offer.hoster.fictional && (
              <>
                {' '}
                <FictionalMark view={view} />
              </>
            )}
          </>
        ),
        note: [placesOf(view, offer), offer.far !== null && view.format.kilometres(offer.far)]
          .filter(Boolean)
          .join(' · '),
      }))}
    />
  )
}

function Known({ view, known, names }: { view: View; known: Departure; names: { slug: string; service?: string } }) {
  const { t, to, format } = view
  const { slug, service } = names
  const [page, end] =
    service === undefined
      ? [paths.hosterLeaving.href({ slug }), paths.hosterDepartureEnd.href({ slug })]
      : [paths.serviceLeaving.href({ slug, service }), paths.serviceClosingEnd.href({ slug, service })]
  return (
    <Notice kind="wait" title={t('membership.leave-known', { day: format.date(known.endsOn) })}>
      <p>
        <a href={to(page)}>{t('membership.leave-page')}</a>
      </p>
      <form method="post" action={to(end)}>
        <button class="button outline" type="submit">
          {t('membership.leave-call-off')}
        </button>
      </form>
    </Notice>
  )
}

const WhatComes = ({ view: { t } }: { view: View }) => (
  <section aria-labelledby="what-comes">
    <h2 id="what-comes">{t('membership.leave-what-comes')}</h2>
    <ol>
      <li>{t('membership.leave-comes-notice')}</li>
      <li>{t('membership.leave-comes-told')}</li>
      <li>{t('membership.leave-comes-call-off')}</li>
      <li>{t('membership.leave-comes-day')}</li>
    </ol>
  </section>
)
