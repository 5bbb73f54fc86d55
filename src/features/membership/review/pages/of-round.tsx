import type { View } from '../../../../ui/view.ts'
import { numbered } from '../../litter/litter-name.ts'
import type { Round } from '../../litter/refusal.ts'

/** For which vote a review is, where an application is voted more than once. */
export function OfRound({ view: { t }, round }: { view: View; round: Round }) {
  if (round === 'first') return null
  return (
    <span class="small soft">
      {round === 'appeal' ? t('membership.of-appeal') : numbered(t, Number(round.slice('litter-'.length)))}
    </span>
  )
}
