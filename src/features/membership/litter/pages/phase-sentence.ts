import type { View } from '../../../../ui/view.ts'
import type { LitterShown } from '../shown.ts'

/** What happens now, and until when, in one sentence. */
export function phaseSentence(
  { t, format }: View,
  { litter, phase, until }: Pick<LitterShown, 'litter' | 'phase' | 'until'>,
): string {
  if (litter.heldOn !== null) return t('membership.held-on', { date: format.date(litter.heldOn) })
  if (litter.dates === null) return t('membership.held-unknown')
  if (phase === 'over') return t('membership.phase-over', { date: format.date(litter.dates.voteUntil) })
  if (phase === 'announced') return t('membership.phase-announced', { date: format.date(litter.dates.opensOn) })
  return t(`membership.phase-${phase}`, { date: format.date(until ?? '') })
}
