import type { Child } from 'hono/jsx'
import { paths } from '../../../../paths.ts'
import { Radios } from '../../../../ui/choices.tsx'
import { ErrorSummary } from '../../../../ui/error-summary.tsx'
import { FictionalMark } from '../../../../ui/fictional-mark.tsx'
import { TextArea, TextField } from '../../../../ui/field.tsx'
import type { FilledForm } from '../../../../ui/filled-form.ts'
import { PageHead } from '../../../../ui/page-head.tsx'
import { SendButton } from '../../../../ui/send-button.tsx'
import { Shell } from '../../../../ui/shell.tsx'
import type { View } from '../../../../ui/view.ts'
import type { Hoster, Service } from '../../../hosters/index.ts'
import { incidentStates } from '../incident.ts'
import { ServicesField } from './services-field.tsx'
import { underIncidents } from './trail.ts'

interface Props {
  view: View
  hoster: Hoster
  services: Service[]
  form: FilledForm
}

const order = ['title', 'state', 'services', 'since', 'until', 'text'] as const

/** In which a hoster says what fails. */
export function TellIncidentPage({ view, hoster, services, form }: Props) {
  const { t, to, collective } = view
  const { slug, facts, fictional } = hoster
  const field = { view, form }
  const zone = { zone: collective.timeZone.replaceAll('_', ' ') }
  return (
    <Shell
      view={view}
      title={t('monitoring.tell-title', { hoster: facts.name })}
      wrong={form.errors.length > 0}
      alternates={false}
      trail={underIncidents(view, hoster)}
    >
      <PageHead
        mark={fictional && <FictionalMark view={view} />}
        title={t.rich<Child>('monitoring.tell-title', { hoster: <bdi>{facts.name}</bdi> })}
        lead={t('monitoring.tell-lead')}
      />
      <div class="wrap aside end">
        <div class="stack">
          <ErrorSummary view={view} form={form} order={order} />
          <form class="band" method="post" action={to(paths.hosterIncidentAdd.href({ slug }))} novalidate>
            <TextField
              {...field}
              name="title"
              label={t('monitoring.field-title')}
              hint={t('monitoring.field-title-hint')}
            />
            <Radios
              {...field}
              name="state"
              label={t('monitoring.field-state')}
              choices={incidentStates.map((value) => ({
                value,
                label: t(value === 'down' ? 'monitoring.choice-down' : 'monitoring.choice-degraded'),
              }))}
            />
            <ServicesField {...field} services={services} />
            <TextField
              {...field}
              name="since"
              type="datetime-local"
              label={t('monitoring.field-since')}
              hint={t('monitoring.field-time-hint', zone)}
            />
            <TextField
              {...field}
              name="until"
              type="datetime-local"
              optional
              label={t('monitoring.field-until')}
              hint={t('monitoring.field-until-hint')}
            />
            <TextArea
              {...field}
              name="text"
              label={t('monitoring.field-message')}
              hint={t('monitoring.field-message-hint')}
            />
            <SendButton>{t('monitoring.tell-publish')}</SendButton>
          </form>
        </div>
        <section aria-labelledby="what-happens">
          <h2 id="what-happens">{t('monitoring.happens-title')}</h2>
          <ul>
            <li>{t('monitoring.happens-public')}</li>
            <li>{t('monitoring.happens-joined')}</li>
            <li>{t('monitoring.happens-followers')}</li>
            <li>{t('monitoring.happens-back')}</li>
          </ul>
        </section>
      </div>
    </Shell>
  )
}
