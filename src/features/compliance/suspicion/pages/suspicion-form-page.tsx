import type { Child } from 'hono/jsx'
import { paths } from '../../../../paths.ts'
import { TextArea, TextField } from '../../../../ui/field.tsx'
import { type FilledForm, textIn } from '../../../../ui/filled-form.ts'
import { Notice } from '../../../../ui/notice.tsx'
import { SendButton } from '../../../../ui/send-button.tsx'
import { Trap } from '../../../../ui/trap.tsx'
import type { View } from '../../../../ui/view.ts'
import { underHoster } from '../../../../ui/ways-up.ts'
import type { CharterInForce } from '../../../charter/index.ts'
import type { Hoster } from '../../../hosters/index.ts'
import { clauseLabel } from '../../pages/clause-name.tsx'
import { ClauseText } from '../../pages/clause-text.tsx'
import { FormPage } from '../../pages/form-page.tsx'
import { WhatHappens } from '../../pages/what-happens.tsx'
import { suspicionFields } from '../forms.ts'
import { keptMonths, textLength } from '../suspicion.ts'

interface Props {
  view: View
  hoster: Hoster
  charter: CharterInForce | null
  clauseId: string
  /** In days: how long the hoster has to answer. */
  days: number
  /** Whether an account is known to who reads it at the coordination. */
  isSignedIn: boolean
  form: FilledForm
}

/** Says that a hoster does not keep to a clause: no account, two questions. */
export function SuspicionFormPage({ view, hoster, charter, clauseId, days, isSignedIn, form }: Props) {
  const { t, to } = view
  const field = { view, form }
  const clause = clauseLabel(charter, clauseId)
  return (
    <FormPage
      view={view}
      title={t('compliance.suspicion-title', { hoster: hoster.facts.name, clause })}
      lead={t('compliance.suspicion-lead')}
      trail={underHoster(view, hoster)}
      form={form}
      order={suspicionFields}
      fictional={hoster.fictional}
      beside={<Beside view={view} days={days} />}
    >
      <ClauseText view={view} charter={charter} clauseId={clauseId} />
      {isSignedIn && <Notice title={t('compliance.suspicion-signed-in')} />}
      <form method="post" action={to(paths.suspicion.href({ slug: hoster.slug, clause: clauseId }))} novalidate>
        <TextArea
          {...field}
          name="text"
          label={t('compliance.suspicion-field')}
          hint={t('compliance.suspicion-field-hint', textLength)}
          rows={8}
        />
        <TextField
          {...field}
          name="email"
          type="email"
          optional
          autocomplete="email"
          label={t('compliance.suspicion-email')}
          hint={t('compliance.suspicion-email-hint')}
        />
        <Trap view={view} />
        <input type="hidden" name="stamp" value={textIn(form, 'stamp')} />
        <SendButton>{t('compliance.suspicion-send')}</SendButton>
      </form>
    </FormPage>
  )
}

const Beside = ({ view, days }: { view: View; days: number }) => (
  <>
    <WhatHappens
      title={view.t('compliance.happens-title')}
      steps={[
        view.t('compliance.suspicion-happens-author'),
        view.t('compliance.suspicion-happens-hoster', { days }),
        view.t('compliance.suspicion-happens-ruling'),
        view.t('compliance.suspicion-happens-erased', keptMonths),
      ]}
    />
    <p class="small soft">
      {view.t.rich<Child>('compliance.suspicion-instead', {
        link: (words: Child) => <a href={view.to(paths.report.href())}>{words}</a>,
      })}
    </p>
  </>
)
