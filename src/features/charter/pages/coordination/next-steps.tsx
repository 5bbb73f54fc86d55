import type { Child } from 'hono/jsx'
import { paths } from '../../../../paths.ts'
import { ErrorSummary } from '../../../../ui/error-summary.tsx'
import { TextField } from '../../../../ui/field.tsx'
import { type FilledForm, textIn } from '../../../../ui/filled-form.ts'
import { HiddenFields } from '../../../../ui/hidden-fields.tsx'
import type { View } from '../../../../ui/view.ts'
import { at, isOpen, type VersionAsked } from '../../coordinating/asked.ts'
import { SameOne } from './clause-choices.tsx'

interface Props {
  view: View
  asked: VersionAsked
  form: FilledForm
}

/** What can be done with a version: propose it, say that it was adopted, withdraw it. */
export function NextSteps({ view, asked, form }: Props) {
  const { t, to } = view
  const { version, state } = asked
  if (version.withdrawnOn !== null) return null
  return (
    <section class="stack" aria-labelledby="next">
      <h2 id="next">{t('charter.next')}</h2>
      <ErrorSummary view={view} form={form} order={['proposedOn', 'withdrawnOn']} />
      {state === 'draft' && (
        <DayForm
          view={view}
          asked={asked}
          form={form}
          name="proposedOn"
          action={paths.coordinationVersionProposal.href(at(asked))}
          label={t('charter.field-proposed-on')}
          hint={t('charter.propose-hint')}
          button={t('charter.propose')}
        >
          <SameOne view={view} form={form} />
        </DayForm>
      )}
      {isOpen(version) && (
        <p>
          <a class="button outline" href={to(paths.coordinationVersionAdoption.href(at(asked)))}>
            {t('charter.adopt')}
          </a>
        </p>
      )}
      <details class="folded" open={form.errors.some(({ field }) => field === 'withdrawnOn')}>
        <summary>{t('charter.withdraw')}</summary>
        <DayForm
          view={view}
          asked={asked}
          form={form}
          name="withdrawnOn"
          action={paths.coordinationVersionWithdrawal.href(at(asked))}
          label={t('charter.field-withdrawn-on')}
          hint={t(isOpen(version) ? 'charter.withdraw-hint' : 'charter.withdraw-hint-adopted')}
          button={t('charter.withdraw')}
        />
      </details>
    </section>
  )
}

interface DayProps extends Props {
  name: string
  action: string
  label: string
  hint: string
  button: string
  children?: Child
}

/** One day and one button; the day is today unless somebody says otherwise. */
function DayForm({ view, asked, form, name, action, label, hint, button, children }: DayProps) {
  const filled = { values: { [name]: textIn(form, name) || asked.day }, errors: form.errors }
  return (
    <form method="post" action={view.to(action)} novalidate class="stack">
      <HiddenFields fields={[{ name: 'revision', value: String(asked.version.revision) }]} />
      <TextField view={view} form={filled} name={name} type="date" label={label} hint={hint} />
      {children}
      <p>
        <button class="button outline" type="submit">
          {button}
        </button>
      </p>
    </form>
  )
}
