import { TextArea } from '../../../../ui/field.tsx'
import type { FilledForm } from '../../../../ui/filled-form.ts'
import { SendButton } from '../../../../ui/send-button.tsx'
import type { View } from '../../../../ui/view.ts'
import { underHoster } from '../../../../ui/ways-up.ts'
import type { CharterInForce } from '../../../charter/index.ts'
import type { Hoster } from '../../../hosters/index.ts'
import { clauseLabel } from '../../pages/clause-name.tsx'
import { ClauseText } from '../../pages/clause-text.tsx'
import { FormPage } from '../../pages/form-page.tsx'
import { WhatHappens } from '../../pages/what-happens.tsx'
import type { Saw } from '../../reply-tables.ts'
import { reasonLength } from '../contest.ts'
import { FindingSaid } from './reply-form-page.tsx'
import { underDiagnosis } from './under-diagnosis.ts'

interface Props {
  view: View
  hoster: Hoster
  charter: CharterInForce | null
  clauseId: string
  findingId: string
  saw: Saw
  form: FilledForm
}

/** A hoster says that a finding is wrong for a clause, and why. */
export function ContestFormPage({ view, hoster, charter, clauseId, findingId, saw, form }: Props) {
  const { t, to } = view
  const happens = [
    t('compliance.contest-happens-both'),
    t('compliance.contest-happens-ruling'),
    t('compliance.contest-happens-withdraw'),
    t('compliance.contest-happens-appeal'),
  ]
  return (
    <FormPage
      view={view}
      title={t('compliance.contest-title', { clause: clauseLabel(charter, clauseId) })}
      lead={t('compliance.contest-lead')}
      trail={[...underHoster(view, hoster), ...underDiagnosis(view, hoster, findingId)]}
      form={form}
      order={['reason']}
      fictional={hoster.fictional}
      beside={<WhatHappens title={t('compliance.happens-title')} steps={happens} />}
    >
      <ClauseText view={view} charter={charter} clauseId={clauseId} />
      <FindingSaid view={view} saw={saw} />
      <form method="post" action={to(view.address)} novalidate>
        <TextArea
          view={view}
          form={form}
          name="reason"
          label={t('compliance.contest-field')}
          hint={t('compliance.markdown-hint', { most: reasonLength.most })}
          rows={8}
        />
        <SendButton>{t('compliance.contest-send')}</SendButton>
      </form>
    </FormPage>
  )
}
