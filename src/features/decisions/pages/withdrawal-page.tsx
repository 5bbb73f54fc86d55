import { paths } from '../../../paths.ts'
import { ErrorSummary } from '../../../ui/error-summary.tsx'
import { TextArea } from '../../../ui/field.tsx'
import type { FilledForm } from '../../../ui/filled-form.ts'
import { PageHead } from '../../../ui/page-head.tsx'
import { SendButton } from '../../../ui/send-button.tsx'
import { Shell } from '../../../ui/shell.tsx'
import type { View } from '../../../ui/view.ts'
import type { Decision } from '../decision.ts'
import { titleFor } from '../title.ts'

/** Taking a decision off, with the reason that everybody reads. */
export function WithdrawalPage({ view, decision, form }: { view: View; decision: Decision; form: FilledForm }) {
  const { t, to, language } = view
  const title = t('decisions.withdrawal-title', { decision: titleFor(decision, language) })
  return (
    <Shell
      view={view}
      title={title}
      wrong={form.errors.length > 0}
      alternates={false}
      trail={[
        { href: to(paths.decisions.href()), label: t('decisions.title') },
        { href: to(paths.decision.href({ slug: decision.slug })), label: titleFor(decision, language) },
      ]}
    >
      <PageHead title={title} lead={t('decisions.withdrawal-lead')} />
      <div class="wrap stack">
        <ErrorSummary view={view} form={form} order={['reason']} />
        <form method="post" action={to(paths.decisionWithdrawal.href({ slug: decision.slug }))} novalidate>
          <TextArea view={view} form={form} name="reason" label={t('decisions.withdrawal-reason')} rows={4} />
          <SendButton>{t('decisions.withdrawal-send')}</SendButton>
        </form>
      </div>
    </Shell>
  )
}
