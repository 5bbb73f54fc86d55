import { dayOf } from '../../../../ui/day-of.ts'
import type { View } from '../../../../ui/view.ts'
import type { LitterChange } from '../litter.ts'
import { dateFields } from '../litter-form.ts'

/** Dates that were moved, and why. */
export function LitterMoves({ view, changes }: { view: View; changes: readonly LitterChange[] }) {
  const { t, format } = view
  if (changes.length === 0) return null
  return (
    <section class="stack" aria-labelledby="moves">
      <h2 id="moves">{t('membership.moves-title')}</h2>
      <ul class="rows">
        {changes.map(({ before, after, reason, language, at }) => (
          <li>
            <p class="small soft">{dayOf(view, at)}</p>
            {dateFields.map(
              (field) =>
                before[field] !== after[field] && (
                  <p>
                    {t(moved[field], {
                      before: format.date(before[field]),
                      after: format.date(after[field]),
                    })}
                  </p>
                ),
            )}
            <p class="prose" lang={language === view.language ? undefined : language} dir="auto">
              {reason}
            </p>
          </li>
        ))}
      </ul>
    </section>
  )
}

const moved = {
  opensOn: 'membership.moved-opening',
  closesOn: 'membership.moved-closing',
  reviewUntil: 'membership.moved-review',
  voteFrom: 'membership.moved-vote-from',
  voteUntil: 'membership.moved-vote-until',
} as const
