import type { DayOfHealth } from '../keeping/day.ts'
import { barPaths, dayWidth } from './bar-paths.ts'

interface Props {
  days: readonly Pick<DayOfHealth, 'shown'>[]
  sample?: boolean
}

/** One bar a day, the present one last. The sentence beside says the same in words. */
export const Bars = ({ days, sample = false }: Props) => (
  <svg
    class={sample ? 'bars sample' : 'bars'}
    viewBox={`0 0 ${days.length * dayWidth} 30`}
    preserveAspectRatio="none"
    aria-hidden="true"
  >
    {barPaths(days.map(({ shown }) => shown)).map(({ part, d }) => (
      <path class={part} d={d} />
    ))}
  </svg>
)
