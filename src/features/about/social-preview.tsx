import sharp from 'sharp'
import { inLanguage, type Language } from '../../platform/i18n/index.ts'
import { Awning } from '../../ui/art/awning.tsx'
import { Logo } from '../../ui/art/logo.tsx'
import type { CollectiveSettings } from '../hosters/index.ts'
import { wrapText } from './wrap-text.ts'

export const previewSize = { width: 1200, height: 630 }

type Named = Pick<CollectiveSettings, 'name' | 'tagline' | 'theme'>

/** What shows where a page is shared: the roof, the kitten, the collective's name and what it does. */
export async function socialPreview(
  collective: Named,
  language: Language,
  host: string,
): Promise<Uint8Array<ArrayBuffer>> {
  const png = await sharp(Buffer.from(previewSvg(collective, language, host)))
    .png({ palette: true })
    .toBuffer()
  return new Uint8Array(png)
}

/** How wide a line may be. */
const room = 740
const ink = '#21160a'
const soft = '#4d4034'
// Whatever the machine has: the first is on most, the second is what small servers have.
const serif = "Georgia, 'DejaVu Serif', serif"
const sans = "'Noto Sans', 'DejaVu Sans', sans-serif"

/** The picture before it is drawn. All text in it is text. */
export function previewSvg({ name, tagline, theme }: Named, language: Language, host: string): string {
  const title = wrapText(name, 16, 3)
  // Capitals of DejaVu Serif Bold, the widest of these fonts, take 0.81 of their size.
  const size = Math.min(116, Math.floor(room / (0.82 * Math.max(1, ...title.map(({ length }) => length)))))
  const below = 200 + title.length * size * 1.1
  const linesLeft = Math.min(3, Math.floor((550 - below) / 50))
  const said = wrapText(inLanguage(tagline, language)?.text ?? '', 36, linesLeft)
  return String(
    <svg xmlns="http://www.w3.org/2000/svg" {...previewSize} viewBox="0 0 1200 630">
      <style>{styleOf(theme)}</style>
      <rect width="1200" height="630" fill="#fffdf9" />
      <svg width="1200" height="72" viewBox="0 0 400 24">
        <Awning />
      </svg>
      <svg x="70" y="190" width="300" height="285">
        <Logo />
      </svg>
      <Lines lines={title} x={420} y={below - (title.length - 1) * size * 1.1 - 20} size={size} family={serif} bold />
      <Lines lines={said} x={424} y={below + 50} size={36} family={sans} />
      <text x="424" y="580" fill={soft} font-family={sans} font-size="28">
        {wrapText(host, 44, 1)}
      </text>
    </svg>,
  )
}

interface LinesProps {
  lines: string[]
  x: number
  y: number
  size: number
  family: string
  bold?: boolean
}

const Lines = ({ lines, x, y, size, family, bold = false }: LinesProps) => (
  <>
    {lines.map((line, index) => (
      <text
        x={x}
        y={y + index * size * (bold ? 1.1 : 1.4)}
        fill={ink}
        font-family={family}
        font-size={size}
        font-weight={bold ? 700 : 400}
      >
        {line}
      </text>
    ))}
  </>
)

/** The plates and the ink of the drawings, which the site's own stylesheet gives elsewhere. */
const styleOf = ({ bright }: Named['theme']) =>
  `.f0{fill:#fffefc}.f1{fill:${bright}}.nose{fill:${ink}}` +
  `.ink{fill:none;stroke:${ink};stroke-width:1.9;stroke-linecap:round;stroke-linejoin:round}`
