import { TextArea } from '../../../../ui/field.tsx'
import type { FilledForm } from '../../../../ui/filled-form.ts'
import { SendButton } from '../../../../ui/send-button.tsx'
import type { View } from '../../../../ui/view.ts'
import { underHoster } from '../../../../ui/ways-up.ts'
import type { Hoster } from '../../../hosters/index.ts'
import { FormPage } from '../../pages/form-page.tsx'
import { WhatHappens } from '../../pages/what-happens.tsx'
import type { Saw } from '../../reply-tables.ts'
import { said } from '../../said.ts'
import { editableMinutes, replyLength } from '../reply.ts'
import { underDiagnosis } from './under-diagnosis.ts'

interface Props {
  view: View
  hoster: Hoster
  saw: Saw
  form: FilledForm
  /** Of the finding; null when a reply is corrected. */
  findingId: string
  isEdited: boolean
}

/** A hoster answers a finding, or corrects its answer. */
export function ReplyFormPage({ view, hoster, saw, form, findingId, isEdited }: Props) {
  const { t, to } = view
  const happens = [
    t('compliance.reply-happens-public'),
    t('compliance.reply-happens-diagnosis'),
    t('compliance.reply-happens-edit', { minutes: editableMinutes }),
  ]
  return (
    <FormPage
      view={view}
      title={t(isEdited ? 'compliance.reply-edit-title' : 'compliance.reply-title', { hoster: hoster.facts.name })}
      lead={t('compliance.reply-lead')}
      trail={[...underHoster(view, hoster), ...underDiagnosis(view, hoster, findingId)]}
      form={form}
      order={['text']}
      fictional={hoster.fictional}
      beside={<WhatHappens title={t('compliance.happens-title')} steps={happens} />}
    >
      <FindingSaid view={view} saw={saw} />
      <form method="post" action={to(view.address)} novalidate>
        <TextArea
          view={view}
          form={form}
          name="text"
          label={t('compliance.reply-field')}
          hint={t('compliance.markdown-hint', { most: replyLength.most })}
          rows={8}
        />
        <SendButton>{t('compliance.reply-send')}</SendButton>
      </form>
    </FormPage>
  )
}

/** What the finding says, or said then. */
export const FindingSaid = ({ view, saw }: { view: View; saw: Saw }) => (
  <div class="boxed stack">
    <p class="small soft">{view.t('compliance.finding-said')}</p>
    <p>{said(view, saw.sentence)}</p>
  </div>
)
