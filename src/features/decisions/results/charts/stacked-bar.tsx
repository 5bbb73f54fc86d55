export const tones = ['yes', 'no', 'blank', 'cast', 'excellent', 'good', 'fair', 'poor', 'reject'] as const
export type Tone = (typeof tones)[number]

interface Props {
  /** What it shows, in words and figures: the table beside says the same. */
  label: string
  /** What the whole width stands for. */
  whole: number
  parts: readonly { tone: Tone; value: number }[]
  /** A line across it, such as a quorum. */
  mark?: number | undefined
}

const [width, height, gap] = [1000, 30, 4]

/** Parts of a whole side by side, each tone with a look of its own: full, pale, hatched. The sheet `votes` draws it. */
export function StackedBar({ label, whole, parts, mark }: Props) {
  const scale = whole === 0 ? 0 : width / whole
  const seen = parts.filter(({ value }) => value > 0)
  const starts = seen.map((_, at) => seen.slice(0, at).reduce((sum, { value }) => sum + value, 0) * scale)
  return (
    <svg class="vote-bar" viewBox={`0 0 ${width} ${height}`} preserveAspectRatio="none" role="img" aria-label={label}>
      <rect class="rest" x="0" y="0" width={String(width)} height={String(height)} />
      {seen.map(({ tone, value }, at) => (
        <Part tone={tone} x={starts[at] ?? 0} width={Math.max(gap, value * scale - gap)} />
      ))}
      {mark !== undefined && <path class="mark" d={`M${round(Math.min(width - 2, mark * scale))} 0v${height}`} />}
    </svg>
  )
}

/** What a tone looks like, beside its word. */
export const Sample = ({ tone }: { tone: Tone }) => (
  <svg class="vote-sample" viewBox="0 0 30 30" aria-hidden="true">
    <Part tone={tone} x={0} width={30} />
  </svg>
)

const hatched: readonly Tone[] = ['no', 'poor', 'reject']

/** Hatched: one line as high as the bar, whose dashes the sheet gives. */
const Part = ({ tone, x, width }: { tone: Tone; x: number; width: number }) => (
  <g class={tone}>
    <rect x={round(x)} y="0" width={round(width)} height={String(height)} />
    {hatched.includes(tone) && <path d={`M${round(x)} ${height / 2}h${round(width)}`} />}
  </g>
)

const round = (units: number) => String(Math.round(10 * units) / 10)
