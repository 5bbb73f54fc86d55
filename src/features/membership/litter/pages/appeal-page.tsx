import { paths } from '../../../../paths.ts'
import { TextArea } from '../../../../ui/field.tsx'
import type { FilledForm } from '../../../../ui/filled-form.ts'
import { SendButton } from '../../../../ui/send-button.tsx'
import type { View } from '../../../../ui/view.ts'
import type { Application } from '../../application/application.ts'
import { ApplicationFormPage } from './application-form-page.tsx'

interface Props {
  view: View
  application: Application
  until: string
  form: FilledForm
}

/** The applicant says why the vote should be looked at again. */
export function AppealPage({ view, application, until, form }: Props) {
  const { t, to, format } = view
  const { slug, hoster } = application
  return (
    <ApplicationFormPage
      {...{ view, application, form }}
      title={t('membership.appeal-title', { name: hoster.name })}
      lead={t('membership.appeal-lead', { date: format.date(until) })}
      order={['reason']}
    >
      <form method="post" action={to(paths.applicationAppeal.href({ slug }))} novalidate>
        <TextArea view={view} form={form} name="reason" label={t('membership.field-appeal')} rows={8} />
        <SendButton>{t('membership.send-appeal')}</SendButton>
      </form>
    </ApplicationFormPage>
  )
}
