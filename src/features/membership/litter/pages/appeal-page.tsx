import { paths } from '../../../../paths.ts'
import { ErrorSummary } from '../../../../ui/error-summary.tsx'
import { TextArea } from '../../../../ui/field.tsx'
import type { FilledForm } from '../../../../ui/filled-form.ts'
import { PageHead } from '../../../../ui/page-head.tsx'
import { SendButton } from '../../../../ui/send-button.tsx'
import { Shell } from '../../../../ui/shell.tsx'
import { MarkedIf } from '../../../../ui/subject.tsx'
import type { View } from '../../../../ui/view.ts'
import type { Application } from '../../application/application.ts'

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
  const title = t('membership.appeal-title', { name: hoster.name })
  return (
    <Shell
      view={view}
      title={title}
      wrong={form.errors.length > 0}
      alternates={false}
      trail={[
        {
          href: to(paths.application.href({ slug })),
          label: t('membership.application-of', { name: hoster.name }),
        },
      ]}
    >
      <PageHead
        title={title}
        lead={t('membership.appeal-lead', { date: format.date(until) })}
        mark={<MarkedIf view={view} shown={hoster} />}
      />
      <div class="wrap stack">
        <ErrorSummary view={view} form={form} order={['reason']} />
        <form method="post" action={to(paths.applicationAppeal.href({ slug }))} novalidate>
          <TextArea view={view} form={form} name="reason" label={t('membership.field-appeal')} rows={8} />
          <SendButton>{t('membership.send-appeal')}</SendButton>
        </form>
      </div>
    </Shell>
  )
}
