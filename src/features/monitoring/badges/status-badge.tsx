import type { HealthState } from '../health.ts'
import { badgeSigns } from './badge-signs.ts'

interface Words {
  language: string
  /** `Pad, at Crocus`. */
  label: string
  /** `up`. */
  said: string
}

const height = 28
const mark = 16
const size = 14
const longest = 44

/** Dark on light and light on dark are the same file: it has its own ground. */
export const colours: Record<HealthState, string> = {
  up: '#2c6e37',
  degraded: '#a34e00',
  challenged: '#6f3f97',
  refused: '#5a5a63',
  down: '#b5231b',
  maintenance: '#1d5f91',
  unknown: '#6a6055',
}

/** How a service is doing, as a picture for other sites: it loads nothing and runs nothing. */
export function statusBadge({ language, label, said }: Words, state: HealthState): string {
  const left = cut(label)
  const [leftWidth, rightWidth] = [widthOf(left) + 20, widthOf(said) + mark + 24]
  const width = leftWidth + rightWidth
  const box = { width, height, viewBox: `0 0 ${width} ${height}` }
  const text = { y: 19, 'font-family': "system-ui, 'Noto Sans', 'DejaVu Sans', sans-serif", 'font-size': size }
  return String(
    <svg xmlns="http://www.w3.org/2000/svg" {...box} role="img" lang={language} aria-labelledby="t">
      <title id="t">{`${left}: ${said}`}</title>
      <rect width={width} height={height} rx="6" fill="#fffdf9" />
      <rect x={leftWidth} width={rightWidth} height={height} rx="6" fill={colours[state]} />
      <rect x="0.5" y="0.5" width={width - 1} height={height - 1} rx="5.5" fill="none" stroke={colours[state]} />
      <text x="10" fill="#21160a" {...text}>
        {left}
      </text>
      <g transform={`translate(${leftWidth + 8} 6)`}>
        <Sign state={state} />
      </g>
      <text x={leftWidth + mark + 14} fill="#ffffff" font-weight="700" {...text}>
        {said}
      </text>
    </svg>,
  )
}

/** The shape of the state, in white: for who sees no colours. */
const Sign = ({ state }: { state: HealthState }) => (
  <>
    <path d={badgeSigns[state].ground} fill="#ffffff" />
    <path d={badgeSigns[state].cut} fill="none" stroke={colours[state]} stroke-width="2" stroke-linecap="round" />
  </>
)

const cut = (label: string) => {
  const letters = [...label]
  return letters.length > longest ? `${letters.slice(0, longest - 1).join('')}…` : label
}

/** Wide enough for any font: capitals and wide letters count for more. */
const widthOf = (text: string) =>
  Math.ceil([...text].reduce((sum, letter) => sum + (/[A-ZMWmw—@\u{2E80}-\u{1FFFF}]/u.test(letter) ? 12 : 8.4), 0))
