import { paths } from '../../../../paths.ts'
import { TextArea } from '../../../../ui/field.tsx'
import type { FilledForm } from '../../../../ui/filled-form.ts'
import { SendButton } from '../../../../ui/send-button.tsx'
import type { View } from '../../../../ui/view.ts'
import { underCoordination } from '../../../../ui/ways-up.ts'
import type { Application } from '../../application/application.ts'
import type { Litter } from '../litter.ts'
import { litterName } from '../litter-name.ts'
import { ApplicationFormPage } from './application-form-page.tsx'

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
  return (
    <ApplicationFormPage
      {...{ view, application, form }}
      title={t('membership.postpone-title', { name: hoster.name })}
      lead={t('membership.postpone-lead')}
      above={underCoordination(view)}
      order={['reason']}
    >
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
    </ApplicationFormPage>
  )
}
