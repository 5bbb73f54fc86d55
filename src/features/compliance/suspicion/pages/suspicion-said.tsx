import type { Child } from 'hono/jsx'
import { paths } from '../../../../paths.ts'
import { dayOf } from '../../../../ui/day-of.ts'
import type { View } from '../../../../ui/view.ts'
import { Quoted, Restricted } from '../../../moderation/index.ts'
import { SaidText } from '../../pages/said-text.tsx'
import type { Suspicion } from '../suspicion.ts'

interface Props {
  view: View
  suspicion: Suspicion
}

/** What somebody suspects, in their own words: their text alone, nothing of who it is. */
export const Suspected = ({ view, suspicion: { text, language, hidden } }: Props) =>
  hidden ? (
    <Restricted view={view} restriction={hidden} />
  ) : (
    <div lang={language}>
      <Quoted text={text} />
    </div>
  )

/** What came of it: the hoster's answer, the coordination's, the ruling. */
export function WhatCame({ view, suspicion, hosterName }: Props & { hosterName: string }) {
  const { t, to } = view
  const { answer, answerLanguage, answeredAt, answerHidden, dismissal, dismissedAt, ruling, language } = suspicion
  return (
    <>
      {answer !== null && answeredAt !== null && (
        <div class="answer">
          <p class="small soft">
            {t.rich<Child>('compliance.reply-by', { hoster: <bdi>{hosterName}</bdi>, date: dayOf(view, answeredAt) })}
          </p>
          <SaidText view={view} text={answer} language={answerLanguage ?? language} hidden={answerHidden} />
        </div>
      )}
      {dismissal !== null && dismissedAt !== null && (
        <div class="answer">
          <p class="small soft">{t('compliance.dismissed-on', { date: dayOf(view, dismissedAt) })}</p>
          <Quoted text={dismissal} />
        </div>
      )}
      {ruling && (
        <p>
          <a href={to(paths.ruling.href({ id: ruling.id }))}>{t('compliance.read-ruling')}</a>{' '}
          <span class="small soft">{dayOf(view, ruling.at)}</span>
        </p>
      )}
    </>
  )
}
