import { paths } from '../../../paths.ts'
import { ErrorSummary } from '../../../ui/error-summary.tsx'
import { TextArea } from '../../../ui/field.tsx'
import type { FilledForm } from '../../../ui/filled-form.ts'
import { PageHead } from '../../../ui/page-head.tsx'
import { SendButton } from '../../../ui/send-button.tsx'
import { Shell } from '../../../ui/shell.tsx'
import type { View } from '../../../ui/view.ts'
import { addressed, closeLength, type Topic } from '../topic.ts'
import { underTopic } from './trail.ts'

/** Closes a topic, with a reason that everybody reads. */
export function ClosePage({ view, topic, form }: { view: View; topic: Topic; form: FilledForm }) {
  const { t, to } = view
  const title = t('discussions.close')
  return (
    <Shell view={view} title={title} wrong={form.errors.length > 0} trail={underTopic(view, topic)}>
      <PageHead title={title} lead={t('discussions.close-lead')} />
      <div class="wrap stack">
        <ErrorSummary view={view} form={form} order={['reason']} />
        <form method="post" action={to(paths.discussionClosing.href({ slug: addressed(topic) }))} novalidate>
          <TextArea
            view={view}
            form={form}
            name="reason"
            label={t('discussions.close-reason')}
            hint={t('discussions.close-reason-hint', closeLength)}
          />
          <SendButton>{t('discussions.close-button')}</SendButton>
        </form>
      </div>
    </Shell>
  )
}
