import type { Child } from 'hono/jsx'
import { paths } from '../../../../paths.ts'
import { inLanguage } from '../../../../platform/i18n/index.ts'
import { ErrorSummary } from '../../../../ui/error-summary.tsx'
import { ExternalLink } from '../../../../ui/external-link.tsx'
import { FictionalMark } from '../../../../ui/fictional-mark.tsx'
import { SelectField, TextArea, TextField } from '../../../../ui/field.tsx'
import type { FilledForm } from '../../../../ui/filled-form.ts'
import { Notice } from '../../../../ui/notice.tsx'
import { PageHead } from '../../../../ui/page-head.tsx'
import { quiet } from '../../../../ui/quiet.tsx'
import { SendButton } from '../../../../ui/send-button.tsx'
import { Shell } from '../../../../ui/shell.tsx'
import { Table } from '../../../../ui/table.tsx'
import type { View } from '../../../../ui/view.ts'
import { underCoordination } from '../../../../ui/ways-up.ts'
import type { ClauseInPlace } from '../../../charter/index.ts'
import type { Hoster } from '../../../hosters/index.ts'
import { isInForce, type Waiver } from '../waiver.ts'
import { waiverFields } from '../waiver-form.ts'

interface Props {
  view: View
  form: FilledForm
  saved: string | undefined
  waivers: readonly Waiver[]
  /** The hosters of these waivers. */
  named: readonly Hoster[]
  clauses: readonly ClauseInPlace[]
  offered: readonly Hoster[]
  day: string
}

/** Which decisions let whom off which clause, and a form for one more. */
export function WaiversPage(props: Props) {
  const { view, form, saved, waivers, clauses } = props
  const { t } = view
  const title = t('compliance.waivers-title')
  const wrong = form.errors.length > 0
  return (
    <Shell view={view} title={title} wrong={wrong} alternates={false} trail={underCoordination(view)}>
      <PageHead title={title} lead={t('compliance.waivers-lead')} />
      <div class="wrap stack end">
        {saved === 'recorded' && <Notice kind="good" role="status" title={t('compliance.waiver-recorded')} />}
        {saved === 'ended' && <Notice kind="good" role="status" title={t('compliance.waiver-ended')} />}
        <ErrorSummary view={view} form={form} order={waiverFields} />
        {waivers.length === 0 ? <p>{t('compliance.waivers-none')}</p> : <Waivers {...props} />}
        {clauses.length === 0 ? (
          <p>{t('compliance.waivers-no-charter')}</p>
        ) : (
          <section class="band stack" aria-labelledby="new-waiver">
            <h2 id="new-waiver">{t('compliance.waiver-new')}</h2>
            <NewWaiver {...props} />
          </section>
        )}
      </div>
    </Shell>
  )
}

function Waivers({ view, waivers, named, clauses, day }: Props) {
  const { t } = view
  return (
    <Table
      caption={t('compliance.waivers-title')}
      quietCaption
      stacked
      columns={[
        t('compliance.column-hoster'),
        t('compliance.column-clause'),
        t('compliance.column-decision'),
        t('compliance.column-days'),
      ]}
      rows={waivers.map((waiver) => {
        const hoster = named.find(({ id }) => id === waiver.hosterId)
        const name = hoster?.facts.name ?? '–'
        const clause = clauses.find(({ id }) => id === waiver.clauseId)?.label ?? waiver.clauseId
        return {
          head: <HosterNamed view={view} hoster={hoster} />,
          cells: [
            clause,
            <Decision view={view} waiver={waiver} />,
            <Days view={view} waiver={waiver} day={day} hoster={name} clause={clause} />,
          ],
        }
      })}
    />
  )
}

const HosterNamed = ({ view, hoster }: { view: View; hoster: Hoster | undefined }) =>
  hoster === undefined ? (
    <>–</>
  ) : (
    <>
      <a href={view.to(paths.hoster.href({ slug: hoster.slug }))}>
        <bdi>{hoster.facts.name}</bdi>
      </a>
      {hoster.fictional && (
        <>
          {' '}
          <FictionalMark view={view} />
        </>
      )}
    </>
  )

interface DaysProps {
  view: View
  waiver: Waiver
  day: string
  hoster: string
  clause: string
}

/** When it holds, and what ends it before. */
function Days({ view: { t, to, format }, waiver, day, hoster, clause }: DaysProps) {
  const { id, fromDay, untilDay, endedAt } = waiver
  if (endedAt !== null) return <>{t('compliance.waiver-is-over')}</>
  const from = format.date(fromDay)
  return (
    <>
      {untilDay === null
        ? t('compliance.waiver-from', { from })
        : t('compliance.waiver-from-until', { from, until: format.date(untilDay) })}
      {(isInForce(waiver, day) || fromDay > day) && (
        <form method="post" action={to(paths.coordinationWaiverEnd.href({ id }))}>
          <button class="button outline small" type="submit">
            {t.rich<Child>('compliance.waiver-end', { hoster, clause, quiet })}
          </button>
        </form>
      )}
    </>
  )
}

const Decision = ({ view, waiver: { decisionName, decisionUrl, reason } }: { view: View; waiver: Waiver }) => (
  <>
    {decisionUrl === null ? (
      <bdi>{decisionName}</bdi>
    ) : (
      <ExternalLink view={view} href={decisionUrl}>
        <bdi>{decisionName}</bdi>
      </ExternalLink>
    )}
    <br />
    <bdi class="small soft">{reason}</bdi>
  </>
)

function NewWaiver({ view, form, clauses, offered }: Props) {
  const { t, to, language } = view
  const field = { view, form }
  return (
    <form method="post" action={to(paths.coordinationWaivers.href())} novalidate class="stack">
      <SelectField
        {...field}
        name="hoster"
        label={t('compliance.field-hoster')}
        options={[
          { value: '', label: t('compliance.choose') },
          ...offered.map(({ id, facts: { name }, fictional }) => ({
            value: id,
            label: fictional ? t('compliance.hoster-made-up', { hoster: name }) : name,
          })),
        ]}
      />
      <SelectField
        {...field}
        name="clause"
        label={t('compliance.field-clause')}
        options={[
          { value: '', label: t('compliance.choose') },
          ...clauses.map(({ id, label, text }) => ({
            value: id,
            label: `${label} · ${shortened(inLanguage(text, language)?.text ?? id)}`,
          })),
        ]}
      />
      <TextArea {...field} name="reason" rows={3} maxlength={1000} label={t('compliance.field-reason')} />
      <TextField {...field} name="decisionName" maxlength={200} label={t('compliance.field-decision')} />
      <TextField
        {...field}
        name="decisionUrl"
        type="url"
        maxlength={500}
        optional
        label={t('compliance.field-decision-url')}
      />
      <TextField {...field} name="fromDay" type="date" label={t('compliance.field-from')} />
      <TextField {...field} name="untilDay" type="date" optional label={t('compliance.field-until')} />
      <SendButton>{t('compliance.waiver-record')}</SendButton>
    </form>
  )
}

const shortened = (text: string) => (text.length <= 90 ? text : `${text.slice(0, 89).trimEnd()}…`)
