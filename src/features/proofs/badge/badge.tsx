import { headLine } from '../../../ui/art/coats.tsx'
import type { Theme } from '../../../ui/theme.ts'
import { fitted, widthOf } from './fitted.ts'

export interface BadgeWords {
  language: string
  /** What it is, for who does not see it. */
  title: string
  /** `Member of CHATONS`. */
  said: string
  /** Whose badge it is; null when it is nobody's. */
  name: string | null
}

interface Colours {
  plate: string
  head: string
  ink: string
}

const paper = '#fffdf9'
const grey: Colours = { plate: '#e3ded6', head: '#f6f3ee', ink: '#4b443c' }
const ofMember = ({ bright, theme }: Theme): Colours => ({ plate: bright, head: theme, ink: '#21160a' })

/** Eyes, mouth and whiskers, as in the collective's own picture. */
const faceLine =
  'M14.3 19.5v2.5M25.7 19.5v2.5M20 27.2v1.3c-1 1.8-3.3 1.7-4 .2M20 28.5c1 1.8 3.3 1.7 4 .2' +
  'M8 26.5L1 25M8.3 29.5l-6.5 1.6M32 26.5l7-1.5M31.7 29.5l6.5 1.6'

// Whatever the visitor's machine has.
const serif = "Georgia, 'Iowan Old Style', 'DejaVu Serif', serif"
const sans = "system-ui, 'Noto Sans', 'DejaVu Sans', sans-serif"

const height = 60
const sizesSaid = [17, 15, 13]
const sizeName = 13
const left = 66
const room = { least: 110, most: 300 }

/**
 * The badge as a file of its own: a sticker with a white edge, which shows on light pages and on dark ones. It knows
 * nothing of the page around it, loads nothing and runs nothing.
 */
export function badge(words: BadgeWords, theme: Theme | null): string {
  const { plate, head, ink } = theme ? ofMember(theme) : grey
  const sizeSaid = sizesSaid.find((size) => widthOf(words.said, size) <= room.most) ?? sizeName
  const said = fitted(words.said, sizeSaid, room.most)
  const name = words.name === null ? null : fitted(words.name, sizeName, room.most)
  const text = Math.max(room.least, widthOf(said, sizeSaid), name === null ? 0 : widthOf(name, sizeName))
  const width = left + text + 22
  const size = { width, height, viewBox: `0 0 ${width} ${height}` }
  return String(
    <svg xmlns="http://www.w3.org/2000/svg" {...size} role="img" lang={words.language} aria-labelledby="t">
      <title id="t">{words.title}</title>
      <rect width={width} height={height} rx="12" fill={paper} />
      <path d={cut(5.5, 5.5, width - 4, height - 4)} fill={plate} />
      <path
        d={cut(4, 4, width - 5.5, height - 5.5)}
        fill="none"
        stroke={ink}
        stroke-width="2"
        stroke-linejoin="round"
      />
      <g transform="translate(14 12)" stroke={ink} stroke-linecap="round" stroke-linejoin="round">
        <path d={headLine} fill={head} stroke="none" transform="translate(1.6 1.4)" />
        <path d={headLine} fill="none" stroke-width="2.2" />
        <path d={faceLine} fill="none" stroke-width="1.9" />
        <path d="M18 24.5h4l-2 2.5z" fill={ink} stroke-width="1" />
      </g>
      <text x={left} y={name === null ? 36 : 28} fill={ink} font-family={serif} font-size={sizeSaid} font-weight="700">
        {said}
      </text>
      {name !== null && (
        <text x={left} y="46" fill={ink} font-family={sans} font-size={sizeName}>
          {name}
        </text>
      )}
    </svg>,
  )
}

/** A rectangle with its corners cut by hand, each a little otherwise. */
const cut = (x: number, y: number, right: number, bottom: number) =>
  [
    `M${x + 8} ${y}H${right - 6}L${right} ${y + 7}V${bottom - 8}`,
    `L${right - 7} ${bottom}H${x + 6}L${x} ${bottom - 6}V${y + 8}z`,
  ].join('')
