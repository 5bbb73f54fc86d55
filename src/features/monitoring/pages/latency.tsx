import { dayIn } from '../../../platform/clock.ts'
import { Table } from '../../../ui/table.tsx'
import type { View } from '../../../ui/view.ts'
import type { HourOfHealth } from '../keeping/history-queries.ts'
import { chartHeight, chartOf, chartWidth, heightOf, marks } from './latency-chart.ts'

interface Props {
  view: View
  hours: readonly HourOfHealth[]
}

/** How long the first byte of an answer took, hour by hour. */
export function Latency({ view, hours }: Props) {
  const { t } = view
  const measured = hours.filter(({ median }) => median !== null)
  if (measured.length === 0) return null
  return (
    <section class="stack" aria-labelledby="latency">
      <h2 id="latency">{t('monitoring.latency-title')}</h2>
      <p>{summaryOf(view, measured)}</p>
      <div class="prose">
        <Chart view={view} hours={hours} />
      </div>
      <p class="small soft">{t('monitoring.latency-key')}</p>
      <details class="chapter">
        <summary>{t('monitoring.as-table')}</summary>
        <Table
          caption={t('monitoring.table-latency')}
          quietCaption
          columns={[
            t('monitoring.column-hour'),
            t('monitoring.column-middle'),
            t('monitoring.column-least'),
            t('monitoring.column-most'),
            t('monitoring.column-checks'),
          ]}
          rows={hours.toReversed().map((hour) => ({
            head: hourTold(view, hour.hour),
            cells: [
              ...[hour.median, hour.least, hour.most].map((ms) => (ms === null ? '—' : msTold(view, ms))),
              t('monitoring.good-of-checks', { good: hour.good, checks: hour.checks }),
            ],
          }))}
        />
      </details>
    </section>
  )
}

function summaryOf(view: View, hours: readonly HourOfHealth[]): string {
  const medians = hours.flatMap(({ median }) => (median === null ? [] : [median])).sort((a, b) => a - b)
  const middle = medians[Math.floor(medians.length / 2)] ?? 0
  return view.t('monitoring.latency-summary', {
    middle: msTold(view, middle),
    slowest: msTold(view, medians.at(-1) ?? 0),
  })
}

function Chart({ view, hours }: Props) {
  const { spread, middle } = chartOf(hours, view.now.toString().slice(0, 13))
  return (
    <svg viewBox={`0 0 ${chartWidth + 70} ${chartHeight + 16}`} fill="none" stroke="var(--up)" aria-hidden="true">
      <g transform="translate(0 8)">
        {marks.map((ms) => (
          <>
            <path stroke="var(--line)" d={`M0 ${heightOf(ms)}h${chartWidth}`} />
            <text x={chartWidth + 6} y={heightOf(ms) + 4} font-size="15" fill="currentColor" stroke="none">
              {msTold(view, ms)}
            </text>
          </>
        ))}
        <path opacity="0.4" stroke-width="6" d={spread} />
        <path stroke-width="2" d={middle} />
      </g>
    </svg>
  )
}

/** `120 ms`, `4,2 s`. */
const msTold = ({ t, format }: View, ms: number): string =>
  ms < 1000
    ? t('monitoring.milliseconds', { count: format.number(Math.round(ms)) })
    : t('monitoring.seconds', { count: format.number(Math.round(ms / 100) / 10) })

function hourTold({ t, format, collective }: View, hour: string): string {
  const instant = Temporal.Instant.from(`${hour}:00:00Z`)
  const local = instant.toZonedDateTimeISO(collective.timeZone).hour
  return t('monitoring.hour-of-day', { date: format.date(dayIn(collective.timeZone, instant)), hour: local })
}
