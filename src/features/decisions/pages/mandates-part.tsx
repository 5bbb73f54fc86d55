import type { Child } from 'hono/jsx'
import type { View } from '../../../ui/view.ts'
import type { DecisionShown } from '../shown.ts'
import { Named } from './electorate-part.tsx'

/** Who leaves its vote to whom: public, and those that were taken back too. */
export function MandatesPart({ view, shown: { mandates } }: { view: View; shown: DecisionShown }) {
  const { t, format, collective } = view
  if (mandates.length === 0) return null
  const at = (instant: string) => format.instant(instant, collective.timeZone)
  return (
    <section class="stack" aria-labelledby="mandates">
      <h2 id="mandates">{t('decisions.mandates')}</h2>
      <ul class="rows">
        {mandates.map(({ from, to, givenAt, endedAt }) => (
          <li>
            {t.rich<Child>('decisions.mandate-line', {
              from: () => <Named view={view} hoster={from} />,
              to: () => <Named view={view} hoster={to} />,
              at: at(givenAt),
            })}{' '}
            {endedAt !== null && t('decisions.mandate-line-ended', { at: at(endedAt) })}
          </li>
        ))}
      </ul>
    </section>
  )
}
