import type { Child } from 'hono/jsx'
import { paths } from '../../../paths.ts'
import { Checkbox, Radios } from '../../../ui/choices.tsx'
import { ErrorSummary } from '../../../ui/error-summary.tsx'
import { TextArea, TextField } from '../../../ui/field.tsx'
import { type FilledForm, textIn } from '../../../ui/filled-form.ts'
import { PageHead } from '../../../ui/page-head.tsx'
import { SendButton } from '../../../ui/send-button.tsx'
import { Shell } from '../../../ui/shell.tsx'
import { Trap } from '../../../ui/trap.tsx'
import type { View } from '../../../ui/view.ts'
import { explanationLength, problems } from '../report.ts'
import { reportFields } from '../report-form.ts'

interface Props {
  view: View
  form: FilledForm
  /** Whether who reads is of the coordination, which needs no report. */
  mayHide?: boolean
}

/** Reports what is unlawful, wrong or against the rules on a page of this site. */
export function ReportPage({ view, form, mayHide = false }: Props) {
  const { t } = view
  const title = t('moderation.report-title')
  return (
    <Shell view={view} title={title} wrong={form.errors.length > 0} canonical={paths.report.href()}>
      <PageHead title={title} lead={t('moderation.report-lead')} />
      <div class="wrap aside end">
        <div class="stack">
          <ErrorSummary view={view} form={form} order={reportFields} />
          {mayHide && textIn(form, 'about') !== '' && <p>{hidingOf(view, textIn(form, 'about'))}</p>}
          <Form view={view} form={form} />
        </div>
        <div class="stack">
          <WhatHappens view={view} />
          <p class="small soft">{instead(view)}</p>
        </div>
      </div>
    </Shell>
  )
}

function Form({ view, form }: Props) {
  const { t, to } = view
  const field = { view, form }
  return (
    <form method="post" action={to(paths.report.href())} novalidate>
      <TextField {...field} name="about" label={t('moderation.field-about')} hint={t('moderation.field-about-hint')} />
      <Radios
        {...field}
        name="problem"
        label={t('moderation.field-problem')}
        choices={problems.map((value) => ({ value, label: t(`moderation.problem-${value}`) }))}
      />
      <TextArea
        {...field}
        name="explanation"
        label={t('moderation.field-explanation')}
        hint={t('moderation.field-explanation-hint', explanationLength)}
        rows={8}
      />
      <div class="field">
        <p class="hint">{t('moderation.who-you-are')}</p>
      </div>
      <TextField {...field} name="name" optional autocomplete="name" label={t('moderation.field-name')} />
      <TextField
        {...field}
        name="email"
        type="email"
        optional
        autocomplete="email"
        label={t('moderation.field-email')}
        hint={t('moderation.field-email-hint')}
      />
      <Checkbox {...field} name="goodFaith" label={t('moderation.field-good-faith')} />
      <Trap view={view} />
      <input type="hidden" name="stamp" value={textIn(form, 'stamp')} />
      <SendButton>{t('moderation.send-report')}</SendButton>
    </form>
  )
}

const WhatHappens = ({ view: { t } }: { view: View }) => (
  <section aria-labelledby="what-happens">
    <h2 id="what-happens">{t('moderation.report-happens')}</h2>
    <ol>
      <li>{t('moderation.report-happens-receipt')}</li>
      <li>{t('moderation.report-happens-read')}</li>
      <li>{t('moderation.report-happens-answer')}</li>
      <li>{t('moderation.report-happens-erased')}</li>
    </ol>
  </section>
)

const hidingOf = ({ t, to }: View, about: string): Child =>
  t.rich<Child>('moderation.report-hide', {
    link: (words: Child) => <a href={to(paths.coordinationRestrictionAdd.href({}, { about }))}>{words}</a>,
  })

const instead = ({ t, to }: View): Child =>
  t.rich<Child>('moderation.report-instead', {
    link: (words: Child) => <a href={to(paths.contact.href({}, { to: ['coordination'] }))}>{words}</a>,
  })
