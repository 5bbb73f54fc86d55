import { paths } from '../../../../paths.ts'
import { ErrorSummary } from '../../../../ui/error-summary.tsx'
import { TextArea } from '../../../../ui/field.tsx'
import type { FilledForm } from '../../../../ui/filled-form.ts'
import { PageHead } from '../../../../ui/page-head.tsx'
import { SendButton } from '../../../../ui/send-button.tsx'
import { Shell } from '../../../../ui/shell.tsx'
import { MarkedIf } from '../../../../ui/subject.tsx'
import type { View } from '../../../../ui/view.ts'
import { underCoordination } from '../../../../ui/ways-up.ts'
import type { Application } from '../../application/application.ts'
import type { Litter } from '../litter.ts'
import { litterName } from '../litter-name.ts'

interface Props {
  view: View
  application: Application
  /** Where it would go; undefined: no litter is announced. */
  next: Litter | undefined
  /** Whether it may be postponed now. */
  isPostponable: boolean
  form: FilledForm
}

/** The coordination says why an application goes to the next litter. */
export function PostponePage({ view, application, next, isPostponable, form }: Props) {
  const { t, to } = view
  const { slug, hoster } = application
  const title = t('membership.postpone-title', { name: hoster.name })
  return (
    <Shell
      view={view}
      title={title}
      wrong={form.errors.length > 0}
      alternates={false}
      trail={[
        ...underCoordination(view),
        { href: to(paths.application.href({ slug })), label: t('membership.application-of', { name: hoster.name }) },
      ]}
    >
      <PageHead title={title} lead={t('membership.postpone-lead')} mark={<MarkedIf view={view} shown={hoster} />} />
      <div class="wrap stack">
        <ErrorSummary view={view} form={form} order={['reason']} />
        {!isPostponable && <p>{t('membership.postpone-not-now')}</p>}
        {isPostponable && next && (
          <form method="post" action={to(paths.coordinationPostponement.href({ slug }))} novalidate>
            <TextArea view={view} form={form} name="reason" label={t('membership.field-postpone')} rows={6} />
            <SendButton>{t('membership.postpone-to', { litter: litterName(view, next) })}</SendButton>
          </form>
        )}
        {isPostponable && !next && (
          <p>
            {t('membership.postpone-no-litter')}{' '}
            <a href={to(paths.coordinationNewLitter.href())}>{t('membership.new-litter')}</a>
          </p>
        )}
      </div>
    </Shell>
  )
}
