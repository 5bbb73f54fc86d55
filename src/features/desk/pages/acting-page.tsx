import { paths } from '../../../paths.ts'
import { Radios } from '../../../ui/choices.tsx'
import { ErrorSummary } from '../../../ui/error-summary.tsx'
import { FictionalMark } from '../../../ui/fictional-mark.tsx'
import { SelectField, TextField } from '../../../ui/field.tsx'
import type { FilledForm } from '../../../ui/filled-form.ts'
import { Notice } from '../../../ui/notice.tsx'
import { PageHead } from '../../../ui/page-head.tsx'
import { SendButton } from '../../../ui/send-button.tsx'
import { Shell } from '../../../ui/shell.tsx'
import { short } from '../../../ui/short.ts'
import type { View } from '../../../ui/view.ts'
import { underHoster } from '../../../ui/ways-up.ts'
import type { Hoster } from '../../hosters/index.ts'
import { type Acting, hours, means } from '../acting/acting.ts'

export type ActingNamed = Acting & { name: string | null }

interface Props {
  view: View
  hoster: Hoster
  form: FilledForm
  /** What who reads does for it now. */
  present: Acting | null
  past: readonly ActingNamed[]
  saved: boolean
}

/** Saying that one acts for a hoster at its demand, before one does. */
export function ActingPage({ view, hoster, form, present, past, saved }: Props) {
  const { t } = view
  const { name } = hoster.facts
  const title = t('desk.acting-title', { hoster: name })
  return (
    <Shell
      view={view}
      title={t('desk.acting-title', { hoster: short(name, 28) })}
      wrong={form.errors.length > 0}
      trail={underHoster(view, hoster)}
    >
      <PageHead title={title} lead={t('desk.acting-lead')} mark={hoster.fictional && <FictionalMark view={view} />} />
      <div class="wrap stack">
        {saved && <Notice kind="good" role="status" title={t('desk.acting-ended')} />}
        <ErrorSummary view={view} form={form} order={['means', 'hours', 'note']} />
        {present ? (
          <Present view={view} hoster={hoster} present={present} />
        ) : (
          <Demand view={view} hoster={hoster} form={form} />
        )}
        {past.length > 0 && (
          <section class="stack" aria-labelledby="past">
            <h2 id="past">{t('desk.acting-past')}</h2>
            <ul class="rows">
              {past.map((acting) => (
                <li>
                  <ActingLine view={view} acting={acting} />
                </li>
              ))}
            </ul>
          </section>
        )}
      </div>
    </Shell>
  )
}

/** Who, when, how it was asked. */
export function ActingLine({ view, acting }: { view: View; acting: ActingNamed }) {
  const { t, format, collective } = view
  const { name, means, note, startedAt } = acting
  return (
    <>
      <p>
        <time datetime={startedAt}>{format.instant(startedAt, collective.timeZone)}</time> <bdi>{name ?? '…'}</bdi>,{' '}
        {t(`desk.means-${means}`)}
      </p>
      {note !== null && <p class="small soft">{note}</p>}
    </>
  )
}

/** The forms of the hoster that the coordination may fill, and the end. */
function Present({ view, hoster: { slug }, present }: Pick<Props, 'view' | 'hoster'> & { present: Acting }) {
  const { t, to, format, collective } = view
  const links = [
    { href: paths.hosterEdit.href({ slug }), label: t('desk.hoster-edit') },
    { href: paths.serviceAdd.href({ slug }), label: t('desk.hoster-add-service') },
    { href: paths.hosterDescription.href({ slug }), label: t('desk.hoster-describe') },
    { href: paths.hosterSource.href({ slug }), label: t('desk.hoster-files') },
    { href: paths.hosterDelegates.href({ slug }), label: t('desk.hoster-delegates') },
    { href: paths.hosterLife.href({ slug }), label: t('desk.acting-life') },
    { href: paths.hosterRemarks.href({ slug }), label: t('desk.acting-remarks') },
    { href: paths.meetings.href(), label: t('desk.acting-meetings') },
  ]
  return (
    <>
      <Notice kind="wait" title={t('desk.acting-until', { when: format.instant(present.until, collective.timeZone) })}>
        <p>{t('desk.acting-marked')}</p>
      </Notice>
      <ul class="rows">
        {links.map(({ href, label }) => (
          <li>
            <a href={to(href)}>{label}</a>
          </li>
        ))}
      </ul>
      <form method="post" action={to(paths.hosterActingEnd.href({ slug }))}>
        <SendButton>{t('desk.acting-end')}</SendButton>
      </form>
    </>
  )
}

function Demand({ view, hoster: { slug }, form }: Pick<Props, 'view' | 'hoster' | 'form'>) {
  const { t, to } = view
  return (
    <form method="post" action={to(paths.hosterActing.href({ slug }))} novalidate>
      <Radios
        view={view}
        form={form}
        name="means"
        label={t('desk.means')}
        choices={means.map((way) => ({ value: way, label: t(`desk.means-${way}`) }))}
      />
      <SelectField
        view={view}
        form={form}
        name="hours"
        label={t('desk.hours')}
        options={hours.map((count) => ({ value: String(count), label: t('desk.hours-count', { count }) }))}
      />
      <TextField
        view={view}
        form={form}
        name="note"
        label={t('desk.acting-note')}
        hint={t('desk.acting-note-hint')}
        optional
        maxlength={500}
      />
      <SendButton>{t('desk.acting-begin')}</SendButton>
    </form>
  )
}
