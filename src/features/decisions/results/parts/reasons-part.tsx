import type { View } from '../../../../ui/view.ts'
import type { Results } from '../results.ts'
import { CitedClause } from './cited-clause.tsx'

/** Why hosters voted so, all together and unsigned, in an order that says nothing. */
export function ReasonsPart({ view, results: { reasons, charter } }: { view: View; results: Results }) {
  const { t, language } = view
  if (reasons.length === 0) return null
  return (
    <section class="stack" aria-labelledby="reasons">
      <h3 id="reasons">{t('decisions.reasons-title', { count: reasons.length })}</h3>
      <p class="small soft">{t('decisions.reasons-how')}</p>
      <ul class="rows">
        {reasons.map(({ reason, clauseId, language: written }) => (
          <li>
            {reason !== null && (
              <p class="prose typed" lang={written === language ? undefined : written} dir="auto">
                {reason}
              </p>
            )}
            {clauseId !== null && (
              <p class="small">
                <CitedClause view={view} charter={charter} clauseId={clauseId} />
              </p>
            )}
          </li>
        ))}
      </ul>
    </section>
  )
}
