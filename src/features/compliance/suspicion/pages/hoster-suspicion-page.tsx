import { paths } from '../../../../paths.ts'
import { dayOf } from '../../../../ui/day-of.ts'
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
import { answerLength, isOver, type Suspicion, stageOf } from '../suspicion.ts'
import { StageMark } from './stage-mark.tsx'
import { Suspected, WhatCame } from './suspicion-said.tsx'

interface Props {
  view: View
  hoster: Hoster
  charter: CharterInForce | null
  suspicion: Suspicion
  form: FilledForm
}

/** One suspicion, for those who act for the hoster: what is said, never by whom, and the way to answer. */
export function HosterSuspicionPage({ view, hoster, charter, suspicion, form }: Props) {
  const { t, to } = view
  const { slug, facts, fictional } = hoster
  const mayAnswer = suspicion.answeredAt === null && !isOver(stageOf(suspicion, view.now))
  const happens = [
    t('compliance.answer-happens-public'),
    t('compliance.answer-happens-author'),
    t('compliance.answer-happens-ruling'),
  ]
  return (
    <FormPage
      view={view}
      title={t('compliance.hoster-suspicion-title', { clause: clauseLabel(charter, suspicion.clauseId) })}
      lead={<StageMark view={view} suspicion={suspicion} />}
      trail={[
        ...underHoster(view, hoster),
        { href: to(paths.hosterSuspicions.href({ slug })), label: t('compliance.trail-suspicions') },
      ]}
      form={form}
      order={['answer']}
      fictional={fictional}
      beside={mayAnswer && <WhatHappens title={t('compliance.happens-title')} steps={happens} />}
    >
      <ClauseText view={view} charter={charter} clauseId={suspicion.clauseId} />
      <p class="small soft">{t('compliance.suspicion-of', { date: dayOf(view, suspicion.at) })}</p>
      <Suspected view={view} suspicion={suspicion} />
      <WhatCame view={view} suspicion={suspicion} hosterName={facts.name} />
      {mayAnswer && (
        <form method="post" action={to(paths.hosterSuspicion.href({ slug, id: suspicion.id }))} novalidate>
          <TextArea
            view={view}
            form={form}
            name="answer"
            label={t('compliance.answer-field')}
            hint={t('compliance.markdown-hint', { most: answerLength.most })}
            rows={8}
          />
          <SendButton>{t('compliance.answer-send')}</SendButton>
        </form>
      )}
    </FormPage>
  )
}
