import type { Child } from 'hono/jsx'
import { paths } from '../../../../paths.ts'
import { dayOf } from '../../../../ui/day-of.ts'
import { TextArea } from '../../../../ui/field.tsx'
import type { FilledForm } from '../../../../ui/filled-form.ts'
import { Notice } from '../../../../ui/notice.tsx'
import { SendButton } from '../../../../ui/send-button.tsx'
import type { View } from '../../../../ui/view.ts'
import { underCoordination } from '../../../../ui/ways-up.ts'
import type { CharterInForce } from '../../../charter/index.ts'
import type { Hoster } from '../../../hosters/index.ts'
import { clauseLabel } from '../../pages/clause-name.tsx'
import { ClauseText } from '../../pages/clause-text.tsx'
import { FormPage } from '../../pages/form-page.tsx'
import type { Bond } from '../../ruling/conflict.ts'
import { dismissalLength, type Suspicion, stageOf } from '../suspicion.ts'
import type { Voice } from '../voice.ts'
import { StageMark } from './stage-mark.tsx'
import { Suspected, WhatCame } from './suspicion-said.tsx'
import { Voices } from './voices.tsx'

interface Props {
  view: View
  hoster: Hoster
  charter: CharterInForce | null
  suspicion: Suspicion
  /** Who said it, or what binds who reads to the case: they do not learn it. */
  said: { voices: readonly Voice[] } | { bond: Bond }
  form: FilledForm
}

/** One suspicion, for the coordination: who said it, and what it makes of it. */
export function CoordinationSuspicionPage({ view, hoster, charter, suspicion, said, form }: Props) {
  const { t, to } = view
  const stage = stageOf(suspicion, view.now)
  const label = clauseLabel(charter, suspicion.clauseId)
  return (
    <FormPage
      view={view}
      title={t('compliance.coordination-suspicion-title', { hoster: hoster.facts.name, clause: label })}
      lead={<StageMark view={view} suspicion={suspicion} />}
      trail={[
        ...underCoordination(view),
        { href: to(paths.coordinationSuspicions.href()), label: t('compliance.coordination-suspicions-title') },
      ]}
      form={form}
      order={['dismissal']}
      fictional={hoster.fictional}
      beside={
        'bond' in said ? (
          <Notice kind="former" title={t('compliance.voices-not-for-you')}>
            <p>{t(`compliance.conflict-${said.bond}`)}</p>
          </Notice>
        ) : (
          <Voices view={view} voices={said.voices} />
        )
      }
    >
      <ClauseText view={view} charter={charter} clauseId={suspicion.clauseId} />
      <p class="small soft">{t('compliance.suspicion-of', { date: dayOf(view, suspicion.at) })}</p>
      <Suspected view={view} suspicion={suspicion} />
      <WhatCame view={view} suspicion={suspicion} hosterName={hoster.facts.name} />
      {stage === 'to-ruling' && (
        <p>
          <a href={to(paths.coordinationRuling.href({ sort: 'suspicions', id: suspicion.id }))}>
            {t('compliance.to-matter')}
          </a>
        </p>
      )}
      {'voices' in said && <Decide {...{ view, suspicion, stage, form }} />}
    </FormPage>
  )
}

function Decide({
  view,
  suspicion,
  stage,
  form,
}: Pick<Props, 'view' | 'suspicion' | 'form'> & { stage: string }): Child {
  const { t, to } = view
  const { id } = suspicion
  const isReady = stage === 'answered' || stage === 'due'
  if (!isReady && stage !== 'waiting') return null
  return (
    <>
      {isReady ? (
        <form method="post" action={to(paths.coordinationSuspicionRuling.href({ id }))} class="boxed">
          <h2>{t('compliance.to-ruling-title')}</h2>
          <p>{t('compliance.to-ruling-text')}</p>
          <SendButton>{t('compliance.to-ruling-send')}</SendButton>
        </form>
      ) : (
        <p class="soft">{t('compliance.to-ruling-later', { date: dayOf(view, suspicion.answerDueAt) })}</p>
      )}
      <form method="post" action={to(paths.coordinationSuspicionDismissal.href({ id }))} novalidate class="boxed">
        <h2>{t('compliance.dismissal-title')}</h2>
        <TextArea
          view={view}
          form={form}
          name="dismissal"
          label={t('compliance.dismissal-field')}
          hint={t('compliance.dismissal-hint', dismissalLength)}
        />
        <div class="form-actions">
          <button class="button outline" type="submit">
            {t('compliance.dismissal-send')}
          </button>
        </div>
      </form>
    </>
  )
}
