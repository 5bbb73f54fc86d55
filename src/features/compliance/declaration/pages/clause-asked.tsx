import type { Translated } from '../../../../platform/i18n/index.ts'
import { Notice } from '../../../../ui/notice.tsx'
import type { View } from '../../../../ui/view.ts'
import { WordDifference } from '../../../../ui/word-difference.tsx'
import type { AskedClause } from '../asked.ts'
import { ClauseText } from './clause-text.tsx'

/** What the clause asks, why, how one shows it, and what is new about it. */
export function ClauseAsked({ view, clause }: { view: View; clause: AskedClause }) {
  const { t } = view
  return (
    <div class="stack">
      <ClauseText view={view} text={clause.text} />
      {clause.unconfirmed && <Notice title={t('compliance.clause-unconfirmed')} />}
      {clause.news && <News view={view} news={clause.news} />}
      {clause.isTakenOver && !clause.news && <p class="small soft">{t('compliance.clause-taken-over')}</p>}
      {(hasText(clause.why) || hasText(clause.how)) && (
        <details class="folded">
          <summary>{t('compliance.clause-why-and-how', { label: clause.label })}</summary>
          {hasText(clause.why) && <ClauseText view={view} text={clause.why} />}
          {hasText(clause.how) && <ClauseText view={view} text={clause.how} />}
        </details>
      )}
    </div>
  )
}

const hasText = (text: Translated) => Object.values(text).some((words) => words !== '')

function News({ view, news }: { view: View; news: NonNullable<AskedClause['news']> }) {
  const { t, language } = view
  const { before, text, level, unconfirmed } = news
  if (before === null) return <Notice kind="wait" title={t('compliance.clause-new')} />
  return (
    <Notice kind="wait" title={t('compliance.clause-changed')}>
      {text && (
        <p lang={text.language === language ? undefined : text.language}>
          <WordDifference view={view} words={text.words} />
        </p>
      )}
      {level && <p>{t('compliance.clause-level-changed', { level: level.after })}</p>}
      {unconfirmed && !unconfirmed.after && <p>{t('compliance.clause-confirmed')}</p>}
    </Notice>
  )
}
