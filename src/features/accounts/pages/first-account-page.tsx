import { Crate } from '../../../ui/art/crate.tsx'
import { ErrorSummary } from '../../../ui/error-summary.tsx'
import { TextField } from '../../../ui/field.tsx'
import type { FilledForm } from '../../../ui/filled-form.ts'
import { PageHead } from '../../../ui/page-head.tsx'
import { SendButton } from '../../../ui/send-button.tsx'
import { Shell } from '../../../ui/shell.tsx'
import type { View } from '../../../ui/view.ts'

/** Where the link of the terminal leads: whoever keeps the machine makes the first account. */
export const FirstAccountPage = ({ view, form }: { view: View; form: FilledForm }) => (
  <Shell view={view} title={view.t('accounts.first-title')} wrong={form.errors.length > 0} alternates={false}>
    <PageHead title={view.t('accounts.first-title')} lead={view.t('accounts.first-lead')} />
    <div class="wrap aside end">
      <div class="stack">
        <ErrorSummary view={view} form={form} order={['email']} />
        <form method="post" action={view.to(view.address)} novalidate>
          <TextField
            view={view}
            form={form}
            name="email"
            type="email"
            autocomplete="email"
            label={view.t('accounts.field-email')}
            hint={view.t('accounts.field-email-hint')}
          />
          <SendButton>{view.t('accounts.first-button')}</SendButton>
        </form>
      </div>
      <Crate />
    </div>
  </Shell>
)
