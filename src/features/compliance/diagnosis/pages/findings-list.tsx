import { FindingMark } from '../../../../ui/clause-state.tsx'
import { dayOf } from '../../../../ui/day-of.ts'
import type { View } from '../../../../ui/view.ts'
import type { FindingKept } from '../../looking/index.ts'
import { said } from '../../said.ts'
import { checkTitle, placeOf, signOfResult } from '../check-words.ts'
import { findingHref, type Whose } from '../whose.ts'

interface Props {
  view: View
  whose: Pick<Whose, 'hoster'>
  findings: readonly FindingKept[]
}

/** What was found, each in a line: the mark, the sentence, and since when. */
export const FindingsList = ({ view, whose, findings }: Props) => (
  <ul class="evidence">
    {findings.map((finding) => (
      <li>
        <FindingLine view={view} whose={whose} finding={finding} />
      </li>
    ))}
  </ul>
)

export function FindingLine({ view, whose, finding }: Omit<Props, 'findings'> & { finding: FindingKept }) {
  const { t, to } = view
  const { check, result, sentence, since, seen, checkedAt } = finding
  const place = placeOf(finding)
  const shown = sentence ?? seen?.sentence ?? null
  const mark = result ?? seen?.result ?? 'nothing'
  return (
    <>
      <p>
        <FindingMark sign={signOfResult[mark]}>
          {shown ? said(view, shown) : t('compliance.finding-none-yet')}
        </FindingMark>
      </p>
      <p class="meta">
        <span>
          <a href={to(findingHref(whose, finding.id))}>{checkTitle(view, check)}</a>
          {place !== null && (
            <>
              {' · '}
              <bdi>{place}</bdi>
            </>
          )}
        </span>
        <span>
          {result === null
            ? t('compliance.finding-confirming', { date: dayOf(view, checkedAt) })
            : t('compliance.finding-since', { since: dayOf(view, since ?? checkedAt), looked: dayOf(view, checkedAt) })}
        </span>
        {result !== null && seen && (
          <span>{t('compliance.finding-changing', { sentence: said(view, seen.sentence) })}</span>
        )}
      </p>
    </>
  )
}
