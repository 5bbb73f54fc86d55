import type { Child } from 'hono/jsx'
import { paths } from '../../../../paths.ts'
import { ErrorSummary } from '../../../../ui/error-summary.tsx'
import { FictionalMark } from '../../../../ui/fictional-mark.tsx'
import { TextArea, TextField } from '../../../../ui/field.tsx'
import type { FilledForm } from '../../../../ui/filled-form.ts'
import { PageHead } from '../../../../ui/page-head.tsx'
import { SendButton } from '../../../../ui/send-button.tsx'
import { Shell } from '../../../../ui/shell.tsx'
import type { View } from '../../../../ui/view.ts'
import type { Hoster, Service } from '../../../hosters/index.ts'
import { longest } from '../maintenance/maintenance.ts'
import { ServicesField } from './services-field.tsx'
import { underIncidents } from './trail.ts'

interface Props {
  view: View
  hoster: Hoster
  services: Service[]
  form: FilledForm
}

const order = ['services', 'from', 'to', 'text'] as const

/** In which a hoster says beforehand when it stops its services. */
export function DeclareMaintenancePage({ view, hoster, services, form }: Props) {
  const { t, to, collective } = view
  const { slug, facts, fictional } = hoster
  const field = { view, form }
  const zone = { zone: collective.timeZone.replaceAll('_', ' ') }
  return (
    <Shell
      view={view}
      title={t('monitoring.declare-title', { hoster: facts.name })}
      wrong={form.errors.length > 0}
      alternates={false}
      trail={underIncidents(view, hoster)}
    >
      <PageHead
        mark={fictional && <FictionalMark view={view} />}
        title={t.rich<Child>('monitoring.declare-title', { hoster: <bdi>{facts.name}</bdi> })}
        lead={t('monitoring.declare-lead', { days: longest.total('days') })}
      />
      <div class="wrap stack end">
        <ErrorSummary view={view} form={form} order={order} />
        <form class="band" method="post" action={to(paths.hosterMaintenanceAdd.href({ slug }))} novalidate>
          <ServicesField {...field} services={services} />
          <TextField
            {...field}
            name="from"
            type="datetime-local"
            label={t('monitoring.field-from')}
            hint={t('monitoring.field-time-hint', zone)}
          />
          <TextField
            {...field}
            name="to"
            type="datetime-local"
            label={t('monitoring.field-to')}
            hint={t('monitoring.field-to-hint', { days: longest.total('days') })}
          />
          <TextArea
            {...field}
            name="text"
            rows={3}
            label={t('monitoring.field-why')}
            hint={t('monitoring.field-why-hint')}
          />
          <SendButton>{t('monitoring.declare-publish')}</SendButton>
        </form>
      </div>
    </Shell>
  )
}
