import { paths } from '../../../../paths.ts'
import { dayOf } from '../../../../ui/day-of.ts'
import { ErrorSummary } from '../../../../ui/error-summary.tsx'
import { FictionalMark } from '../../../../ui/fictional-mark.tsx'
import { TextArea } from '../../../../ui/field.tsx'
import type { FilledForm } from '../../../../ui/filled-form.ts'
import { Notice } from '../../../../ui/notice.tsx'
import { PageHead } from '../../../../ui/page-head.tsx'
import { SendButton } from '../../../../ui/send-button.tsx'
import { Shell } from '../../../../ui/shell.tsx'
import type { View } from '../../../../ui/view.ts'
import type { CharterInForce } from '../../../charter/index.ts'
import type { Hoster } from '../../../hosters/index.ts'
import { ClauseName } from '../../pages/clause-name.tsx'
import type { SuspicionVoiceTable } from '../../reply-tables.ts'
import { appealLength } from '../../ruling/ruling.ts'
import { isOver, type Suspicion, stageOf } from '../suspicion.ts'
import { StageMark } from './stage-mark.tsx'
import { Suspected, WhatCame } from './suspicion-said.tsx'

interface Props {
  view: View
  token: string
  hoster: Hoster
  charter: CharterInForce | null
  suspicion: Suspicion
  voice: Pick<SuspicionVoiceTable, 'at' | 'email' | 'withdrawnAt'>
  /** Until when the ruling can be appealed; null: not, or not any more. */
  appealsUntil: Temporal.Instant | null
  form: FilledForm
}

/** What the one who said it keeps: that it came, and what becomes of it. */
export function ReceiptPage({ view, token, hoster, charter, suspicion, voice, appealsUntil, form }: Props) {
  const { t, to, publicUrl } = view
  const title = t('compliance.receipt-title')
  const isWithdrawn = voice.withdrawnAt !== null
  const mayWithdraw = !isWithdrawn && !isOver(stageOf(suspicion, view.now))
  return (
    <Shell view={view} title={title} wrong={form.errors.length > 0} alternates={false} sheets={['charter']}>
      <PageHead
        title={title}
        lead={<bdi>{hoster.facts.name}</bdi>}
        mark={hoster.fictional && <FictionalMark view={view} />}
      />
      <div class="wrap stack">
        <ErrorSummary view={view} form={form} order={['reason']} />
        <p>
          <ClauseName view={view} charter={charter} clauseId={suspicion.clauseId} />
        </p>
        {isWithdrawn ? (
          <Notice title={t('compliance.receipt-withdrawn')} />
        ) : (
          <StageMark view={view} suspicion={suspicion} />
        )}
        <p class="small soft">{t('compliance.receipt-said', { date: dayOf(view, voice.at) })}</p>
        <Suspected view={view} suspicion={suspicion} />
        <WhatCame view={view} suspicion={suspicion} hosterName={hoster.facts.name} />
        {appealsUntil !== null && !isWithdrawn && (
          <AppealForm view={view} token={token} until={appealsUntil} form={form} />
        )}
        <Notice title={t('compliance.receipt-keep')}>
          <p>
            <code>{publicUrl + to(paths.suspicionReceipt.href({ token }))}</code>
          </p>
          <p>{t(voice.email === null ? 'compliance.receipt-only-here' : 'compliance.receipt-mailed')}</p>
        </Notice>
        {mayWithdraw && (
          <form method="post" action={to(paths.suspicionWithdrawal.href({ token }))}>
            <button class="button outline" type="submit">
              {t('compliance.receipt-withdraw')}
            </button>
          </form>
        )}
      </div>
    </Shell>
  )
}

interface AppealProps {
  view: View
  token: string
  until: Temporal.Instant
  form: FilledForm
}

const AppealForm = ({ view, token, until, form }: AppealProps) => (
  <form method="post" action={view.to(paths.suspicionAppeal.href({ token }))} novalidate class="boxed">
    <h2>{view.t('compliance.appeal-author-title')}</h2>
    <p class="small">{view.t('compliance.appeal-author-text', { date: dayOf(view, until) })}</p>
    <TextArea
      view={view}
      form={form}
      name="reason"
      label={view.t('compliance.appeal-field')}
      hint={view.t('compliance.appeal-author-hint', appealLength)}
    />
    <SendButton>{view.t('compliance.appeal-send')}</SendButton>
  </form>
)
