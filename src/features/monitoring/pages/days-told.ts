import type { View } from '../../../ui/view.ts'
import type { DayOfHealth, DayPart } from '../keeping/day.ts'

/** What happened in these days, in one sentence: the worst first, each with its number of days and the last of them. */
export function daysTold({ t, format }: View, days: readonly DayOfHealth[]): string {
  const shown = days.filter(({ shown }) => shown !== null && shown !== 'unknown')
  if (shown.length === 0) return t('monitoring.days-none')
  const told = worstFirst.flatMap((part) => {
    const of = days.filter(({ shown }) => shown === part)
    const last = of.at(-1)
    return last ? [t(`monitoring.days-${part}`, { count: of.length, date: format.date(last.day) })] : []
  })
  return told.length === 0 ? t('monitoring.days-quiet', { count: shown.length }) : format.series(told)
}

const worstFirst = [
  'down',
  'degraded',
  'challenged',
  'refused',
  'maintenance',
  'gap',
] as const satisfies readonly DayPart[]

/** The share of time in which it worked: never said to be more than it is. */
export const shareTold = ({ t, format }: View, uptime: number): string =>
  t('monitoring.share', { share: format.number(uptime === 1 ? 100 : Math.floor(uptime * 1000) / 10) })
