import type { Child } from 'hono/jsx'
import { ErrorSummary } from '../../../../ui/error-summary.tsx'
import { type FilledForm, textIn } from '../../../../ui/filled-form.ts'
import { HiddenFields } from '../../../../ui/hidden-fields.tsx'
import { Notice } from '../../../../ui/notice.tsx'
import { PageHead } from '../../../../ui/page-head.tsx'
import { SendButton } from '../../../../ui/send-button.tsx'
import { Shell } from '../../../../ui/shell.tsx'
import type { View } from '../../../../ui/view.ts'
import type { VersionAsked } from '../../coordinating/asked.ts'
import { underVersion } from './trails.ts'

interface Props {
  view: View
  asked: VersionAsked
  title: string
  lead?: string
  form: FilledForm
  /** Names of the fields in the order of the page. */
  order: readonly string[]
  action: string
  /** What somebody else wrote meanwhile, beside what was typed. */
  theirs?: Child
  takesFiles?: boolean
  children: Child
}

/** A form in which one part of a version is written. */
export function WritingPage(props: Props) {
  const { view, asked, title, lead, form, order, action, theirs, takesFiles = false, children } = props
  const { t, to } = view
  return (
    <Shell
      view={view}
      title={title}
      wrong={form.errors.length > 0}
      alternates={false}
      trail={underVersion(view, asked)}
      sheets={['charter']}
    >
      <PageHead title={title} lead={lead} />
      <div class="wrap stack">
        <ErrorSummary view={view} form={form} order={order} />
        {theirs && (
          <Notice kind="wait" role="alert" title={t('charter.moved-title')}>
            <p>{t('charter.moved')}</p>
            {theirs}
          </Notice>
        )}
        <form
          method="post"
          action={to(action)}
          enctype={takesFiles ? 'multipart/form-data' : undefined}
          novalidate
          class="editing"
        >
          <HiddenFields fields={[{ name: 'seen', value: textIn(form, 'seen') }]} />
          {children}
          <SendButton>{t('charter.save')}</SendButton>
        </form>
      </div>
    </Shell>
  )
}
