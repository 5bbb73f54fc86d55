import { Table } from '../../../ui/table.tsx'
import type { View } from '../../../ui/view.ts'
import { healthStates } from '../health.ts'
import type { DayOfHealth, DayPart } from '../keeping/day.ts'

/** The bars in words: each day on which something else than a good answer was seen. */
export function DaysTable({ view, days }: { view: View; days: readonly DayOfHealth[] }) {
  const { t, format } = view
  const told = days.filter(isTold).toReversed()
  if (told.length === 0) return null
  return (
    <details class="chapter">
      <summary>{t('monitoring.as-table')}</summary>
      <p class="small soft">{t('monitoring.table-days-only')}</p>
      <Table
        caption={t('monitoring.table-days')}
        quietCaption
        columns={[t('monitoring.column-day'), t('monitoring.column-happened')]}
        rows={told.map((day) => ({ head: format.date(day.day), cells: [toldOf(view, day)] }))}
      />
    </details>
  )
}

const isTold = ({ seconds }: DayOfHealth) => partsOf(seconds).some((part) => part !== 'up')

/** `en panne 2 h 10, ralenti 5 min`. */
function toldOf(view: View, { seconds }: DayOfHealth): string {
  const told = partsOf(seconds).map((part) =>
    view.t('monitoring.part-for', { what: nameOf(view, part), ...durationOf(seconds[part] ?? 0) }),
  )
  return view.format.series(told)
}

const parts: DayPart[] = [...healthStates.toReversed(), 'gap']
const partsOf = (seconds: DayOfHealth['seconds']) => parts.filter((part) => (seconds[part] ?? 0) > 0)

const nameOf = ({ t }: View, part: DayPart) => (part === 'gap' ? t('monitoring.part-gap') : t(`ui.health-${part}`))

const durationOf = (seconds: number) => {
  const minutes = Math.max(1, Math.round(seconds / 60))
  return { hours: Math.floor(minutes / 60), minutes: minutes % 60 }
}
