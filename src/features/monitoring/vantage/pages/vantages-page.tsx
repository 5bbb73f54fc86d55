import type { Child } from 'hono/jsx'
import { paths } from '../../../../paths.ts'
import { ErrorSummary } from '../../../../ui/error-summary.tsx'
import { SelectField, TextField } from '../../../../ui/field.tsx'
import type { FilledForm } from '../../../../ui/filled-form.ts'
import { Notice } from '../../../../ui/notice.tsx'
import { PageHead } from '../../../../ui/page-head.tsx'
import { quiet } from '../../../../ui/quiet.tsx'
import { SendButton } from '../../../../ui/send-button.tsx'
import { Shell } from '../../../../ui/shell.tsx'
import { Table } from '../../../../ui/table.tsx'
import type { View } from '../../../../ui/view.ts'
import { underCoordination } from '../../../../ui/ways-up.ts'
import type { Hoster } from '../../../hosters/index.ts'
import { momentTold } from '../../pages/told.tsx'
import type { Vantage } from '../vantage.ts'

interface Props {
  view: View
  form: FilledForm
  hosters: readonly Hoster[]
  vantages: readonly Vantage[]
  saved: string | undefined
}

/** Which other places look for us, and a form for one more. */
export function VantagesPage({ view, form, hosters, vantages, saved }: Props) {
  const { t, to } = view
  const title = t('monitoring.vantages-title')
  return (
    <Shell view={view} title={title} wrong={form.errors.length > 0} alternates={false} trail={underCoordination(view)}>
      <PageHead
        title={title}
        lead={t.rich<Child>('monitoring.vantages-lead', {
          guide: (words) => <a href={to(paths.checkerGuide.href())}>{words}</a>,
        })}
      />
      <div class="wrap stack end">
        {saved === 'ended' && <Notice kind="good" role="status" title={t('monitoring.vantage-ended')} />}
        <ErrorSummary view={view} form={form} order={['name', 'place', 'hoster']} />
        {vantages.length === 0 ? <p>{t('monitoring.vantages-none')}</p> : <Places {...{ view, hosters, vantages }} />}
        <section class="band stack" aria-labelledby="new-place">
          <h2 id="new-place">{t('monitoring.vantage-new')}</h2>
          <NewPlace view={view} form={form} hosters={hosters} />
        </section>
      </div>
    </Shell>
  )
}

function Places({ view, hosters, vantages }: Pick<Props, 'view' | 'hosters' | 'vantages'>) {
  const { t, to } = view
  return (
    <Table
      caption={t('monitoring.vantages-title')}
      quietCaption
      stacked
      columns={[
        t('monitoring.column-vantage'),
        t('monitoring.column-place'),
        t('monitoring.column-run-by'),
        t('monitoring.column-last-heard'),
        t('monitoring.column-do'),
      ]}
      rows={vantages.map(({ id, name, place, hosterId, lastAt }) => ({
        head: <bdi>{name}</bdi>,
        cells: [
          place === null ? '–' : <bdi>{place}</bdi>,
          <bdi>{hosters.find((hoster) => hoster.id === hosterId)?.facts.name ?? '–'}</bdi>,
          lastAt === null ? t('monitoring.vantage-never') : momentTold(view, lastAt),
          <form method="post" action={to(paths.coordinationVantageRemoval.href({ id }))}>
            <button class="button outline small" type="submit">
              {t.rich<Child>('monitoring.vantage-end', { name, quiet })}
            </button>
          </form>,
        ],
      }))}
    />
  )
}

const NewPlace = ({ view, form, hosters }: Pick<Props, 'view' | 'form' | 'hosters'>) => (
  <form method="post" action={view.to(paths.coordinationVantages.href())} novalidate class="stack">
    <TextField
      view={view}
      form={form}
      name="name"
      maxlength={60}
      autocomplete="off"
      label={view.t('monitoring.field-vantage-name')}
      hint={view.t('monitoring.field-vantage-name-hint')}
    />
    <TextField
      view={view}
      form={form}
      name="place"
      optional
      maxlength={100}
      autocomplete="off"
      label={view.t('monitoring.field-vantage-place')}
      hint={view.t('monitoring.field-vantage-place-hint')}
    />
    <SelectField
      view={view}
      form={form}
      name="hoster"
      optional
      label={view.t('monitoring.field-vantage-hoster')}
      hint={view.t('monitoring.field-vantage-hoster-hint')}
      options={[
        { value: '', label: view.t('monitoring.vantage-no-hoster') },
        ...hosters.map(({ id, facts }) => ({ value: id, label: facts.name })),
      ]}
    />
    <SendButton>{view.t('monitoring.vantage-add')}</SendButton>
  </form>
)
