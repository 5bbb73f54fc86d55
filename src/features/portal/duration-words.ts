import type { View } from '../../ui/view.ts'
import type { Kept } from './card.ts'
import { always } from './durations.ts'

/** `30 jours`, `6 mois`, `un an`, `sans limite`. */
export function daysInWords({ t }: View, days: number): string {
  if (days >= always) return t('portal.without-end')
  if (days % 365 === 0) return t('portal.years', { count: days / 365 })
  if (days % 30 === 0) return t('portal.months', { count: days / 30 })
  return t('portal.days', { count: days })
}

/** How long things are kept, over several hosters. */
export function keptInWords(view: View, kept: Kept | null): string {
  const { t } = view
  if (!kept) return t('portal.kept-unsaid')
  const least = daysInWords(view, kept.least)
  if (kept.least === kept.most) return kept.someUnsaid ? t('portal.kept-some', { least }) : t('portal.kept', { least })
  return t('portal.kept-between', { least, most: daysInWords(view, kept.most) })
}
