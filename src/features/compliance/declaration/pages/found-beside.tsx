import { paths } from '../../../../paths.ts'
import { ClauseStateMark, FindingMark, type FindingSign } from '../../../../ui/clause-state.tsx'
import { dayOf } from '../../../../ui/day-of.ts'
import { Notice } from '../../../../ui/notice.tsx'
import type { View } from '../../../../ui/view.ts'
import type { Result } from '../../finding.ts'
import { said } from '../../said.ts'
import type { ClauseStanding } from '../../standing/index.ts'

interface Props {
  view: View
  slug: string
  standing: ClauseStanding
}

/** What our own checks found about a clause, for who answers it; nothing where nobody has looked. */
export function FoundBeside({ view, slug, standing: { state, why, findings, waiver, ruling } }: Props) {
  const { t, to } = view
  const found = findings.flatMap(({ id, result, sentence, checkedAt }) =>
    result && sentence ? [{ id, result, sentence, checkedAt }] : [],
  )
  if (found.length === 0 && !waiver && !ruling) return null
  return (
    <Notice title={t('compliance.found-title')}>
      <p>
        <ClauseStateMark view={view} state={state} /> {said(view, why)}
      </p>
      {found.length > 0 && (
        <ul class="stack small">
          {found.map(({ id, result, sentence, checkedAt }) => (
            <li>
              <FindingMark sign={signs[result]}>{said(view, sentence)}</FindingMark>{' '}
              <a href={to(paths.finding.href({ slug, id }))}>
                {t('compliance.found-see', { date: dayOf(view, checkedAt) })}
              </a>
            </li>
          ))}
        </ul>
      )}
    </Notice>
  )
}

const signs: Record<Result, FindingSign> = {
  seen: 'met',
  against: 'not-met',
  'not-found': 'not-found',
  'not-checkable': 'not-checkable',
  nothing: 'nobody-looked',
  told: 'told',
}
