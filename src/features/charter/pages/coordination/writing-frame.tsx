import type { Child } from 'hono/jsx'
import { ErrorSummary } from '../../../../ui/error-summary.tsx'
import { type FilledForm, textIn } from '../../../../ui/filled-form.ts'
import { HiddenFields } from '../../../../ui/hidden-fields.tsx'
import { Notice } from '../../../../ui/notice.tsx'
import { PageHead } from '../../../../ui/page-head.tsx'
import { SendButton } from '../../../../ui/send-button.tsx'
import { Shell } from '../../../../ui/shell.tsx'
import type { Step } from '../../../../ui/trail.tsx'
import type { View } from '../../../../ui/view.ts'

export interface Writing {
  view: View
  title: string
  /** Where the window says more than the page. */
  windowTitle?: string
  lead?: Child
  form: FilledForm
  /** Names of the fields in the order of the page. */
  order: readonly string[]
  /** Where it is sent, in any language. */
  action: string
  /** What somebody else wrote meanwhile, beside what was typed. */
  theirs?: Child
  /** What else is to be known first. */
  notice?: Child
  /** What the button says. */
  send?: string
  takesFiles?: boolean
  children: Child
}

/** A page with the form in which one part of a text is written; it says what others wrote meanwhile. */
export function WritingFrame({ trail, ...writing }: Writing & { trail: Step[] }) {
  const { view, title, windowTitle = title, lead, form, order, theirs, notice } = writing
  const { t } = view
  return (
    <Shell
      view={view}
      title={windowTitle}
      wrong={form.errors.length > 0}
      alternates={false}
      trail={trail}
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
        {notice}
        <Sheet {...writing} />
      </div>
    </Shell>
  )
}

const Sheet = ({ view: { t, to }, form, action, send, takesFiles = false, children }: Writing) => (
  <form
    method="post"
    action={to(action)}
    enctype={takesFiles ? 'multipart/form-data' : undefined}
    novalidate
    class="editing"
  >
    {textIn(form, 'seen') !== '' && <HiddenFields fields={[{ name: 'seen', value: textIn(form, 'seen') }]} />}
    {children}
    <SendButton>{send ?? t('charter.save')}</SendButton>
  </form>
)
