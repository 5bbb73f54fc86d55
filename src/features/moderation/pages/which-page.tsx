import { paths } from '../../../paths.ts'
import { TextField } from '../../../ui/field.tsx'
import type { FilledForm } from '../../../ui/filled-form.ts'
import { PageHead } from '../../../ui/page-head.tsx'
import { SendButton } from '../../../ui/send-button.tsx'
import { Shell } from '../../../ui/shell.tsx'
import type { View } from '../../../ui/view.ts'
import { underRestrictions } from './trail.ts'

/** Which page the coordination means: its address. `about` is what was asked for and is no page of a hoster. */
export function WhichPage({ view, about }: { view: View; about: string }) {
  const { t, to } = view
  const title = t('moderation.restrict-title')
  const errors: FilledForm['errors'] = about === '' ? [] : [{ field: 'about', key: 'moderation.about-nothing' }]
  return (
    <Shell view={view} title={title} wrong={errors.length > 0} trail={underRestrictions(view)}>
      <PageHead title={title} lead={t('moderation.restrict-lead')} />
      <form class="wrap" method="get" action={to(paths.coordinationRestrictionAdd.href())} novalidate>
        <TextField
          view={view}
          form={{ values: { about }, errors }}
          name="about"
          label={t('moderation.field-page')}
          hint={t('moderation.field-page-hint')}
        />
        <SendButton>{t('moderation.go-on')}</SendButton>
      </form>
    </Shell>
  )
}
