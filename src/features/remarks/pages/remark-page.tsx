import type { Child } from 'hono/jsx'
import { paths } from '../../../paths.ts'
import { BlankState } from '../../../ui/blank-state.tsx'
import { Radios } from '../../../ui/choices.tsx'
import { ErrorSummary } from '../../../ui/error-summary.tsx'
import { FictionalMark } from '../../../ui/fictional-mark.tsx'
import { TextArea, TextField } from '../../../ui/field.tsx'
import { type FilledForm, textIn } from '../../../ui/filled-form.ts'
import { PageHead } from '../../../ui/page-head.tsx'
import { Shell } from '../../../ui/shell.tsx'
import { Trap } from '../../../ui/trap.tsx'
import type { View } from '../../../ui/view.ts'
import type { SubjectShown } from '../../journal/index.ts'
import { days, explanationLength, problems } from '../remark.ts'
import { remarkFields } from '../remark-form.ts'

interface Props {
  view: View
  /** The address of the page that is wrong. */
  about: string
  shown: SubjectShown
  form: FilledForm
}

/** Says that a page about a hoster or a service is wrong: no account, three questions. */
export function RemarkPage({ view, about, shown, form }: Props) {
  const { t, to } = view
  const title = t('remarks.form-title', { name: shown.name })
  return (
    <Shell
      view={view}
      title={title}
      wrong={form.errors.length > 0}
      alternates={false}
      trail={shown.href === null ? [] : [{ href: to(shown.href), label: shown.name }]}
    >
      <PageHead
        title={t.rich<Child>('remarks.form-title', { name: <bdi>{shown.name}</bdi> })}
        mark={shown.fictional && <FictionalMark view={view} />}
        lead={t('remarks.form-lead')}
      />
      <div class="wrap aside end">
        <div class="stack">
          <ErrorSummary view={view} form={form} order={remarkFields} />
          <Form view={view} about={about} form={form} />
        </div>
        <div class="stack">
          <WhatHappens view={view} />
          <p class="small soft">{instead(view, about)}</p>
        </div>
      </div>
    </Shell>
  )
}

function Form({ view, about, form }: Omit<Props, 'shown'>) {
  const { t, to } = view
  const field = { view, form }
  return (
    <form method="post" action={to(paths.remark.href())} novalidate>
      <Radios
        {...field}
        name="problem"
        label={t('remarks.field-problem')}
        choices={problems.map((value) => ({ value, label: t(`remarks.problem-${value}`) }))}
      />
      <TextArea
        {...field}
        name="explanation"
        optional="unsaid"
        label={t('remarks.field-explanation')}
        hint={t('remarks.field-explanation-hint', explanationLength)}
        rows={5}
      />
      <TextField
        {...field}
        name="email"
        type="email"
        optional
        autocomplete="email"
        label={t('remarks.field-email')}
        hint={t('remarks.field-email-hint')}
      />
      <Trap view={view} />
      <input type="hidden" name="about" value={about} />
      <input type="hidden" name="stamp" value={textIn(form, 'stamp')} />
      <div class="form-actions">
        <button class="button" type="submit">
          {t('remarks.send')}
        </button>
      </div>
    </form>
  )
}

const WhatHappens = ({ view: { t } }: { view: View }) => (
  <section aria-labelledby="what-happens">
    <h2 id="what-happens">{t('remarks.happens-title')}</h2>
    <ol>
      <li>{t('remarks.happens-hoster')}</li>
      <li>{t('remarks.happens-coordination', { days: days.toAnswer })}</li>
      <li>{t('remarks.happens-answer')}</li>
      <li>{t('remarks.happens-erased', { days: days.kept })}</li>
    </ol>
  </section>
)

const instead = ({ t, to }: View, about: string): Child =>
  t.rich<Child>('remarks.instead-report', {
    link: (words: Child) => (
      <a href={to(paths.report.href({}, { about }))} rel="nofollow">
        {words}
      </a>
    ),
  })

/** Nobody said about what: one comes here from the page that is wrong. */
export const AboutNothingPage = ({ view }: { view: View }) => (
  <Shell view={view} title={view.t('remarks.nothing-title')} alternates={false}>
    <div class="wrap band stack">
      <BlankState drawing="lost" heading="h1" title={view.t('remarks.nothing-title')}>
        <p class="lead">{view.t('remarks.nothing-text')}</p>
        <p>
          <a href={view.to(paths.hosters.href())}>{view.t('remarks.nothing-find')}</a>
        </p>
      </BlankState>
    </div>
  </Shell>
)
