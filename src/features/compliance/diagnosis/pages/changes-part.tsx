import { FindingMark } from '../../../../ui/clause-state.tsx'
import { dayOf } from '../../../../ui/day-of.ts'
import type { View } from '../../../../ui/view.ts'
import { said } from '../../said.ts'
import { checkTitle, placeOf, signOfResult } from '../check-words.ts'
import type { Change } from '../diagnosis.ts'
import { findingHref, type Whose } from '../whose.ts'

interface Props {
  view: View
  whose: Pick<Whose, 'hoster'>
  changes: readonly Change[]
}

/** What changed, the newest first; nothing while nothing did. */
export function ChangesPart({ view, whose, changes }: Props) {
  const { t, to } = view
  if (changes.length === 0) return null
  return (
    <section class="stack" aria-labelledby="changes">
      <h2 id="changes">{t('compliance.changes')}</h2>
      <ul class="rows">
        {changes.map(({ at, after, sentence, finding }) => (
          <li>
            <p>
              <FindingMark sign={signOfResult[after]}>{said(view, sentence)}</FindingMark>
            </p>
            <p class="meta">
              <span>
                <a href={to(findingHref(whose, finding.id))}>{checkTitle(view, finding.check)}</a>
                {placeOf(finding) !== null && (
                  <>
                    {' · '}
                    <bdi>{placeOf(finding)}</bdi>
                  </>
                )}
              </span>
              <span>{dayOf(view, at)}</span>
            </p>
          </li>
        ))}
      </ul>
    </section>
  )
}
