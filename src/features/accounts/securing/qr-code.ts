import { encode } from 'uqr'

export interface Drawn {
  /** Modules on a side, the quiet border included. */
  size: number
  /** The dark modules, as the path of an SVG whose unit is a module. */
  path: string
}

/** The quiet border that readers ask for (ISO/IEC 18004). */
const border = 4

/** A QR code of a text, drawn here: a secret is sent nowhere to become a picture. */
export function qrCodeOf(text: string): Drawn {
  const { data, size } = encode(text, { ecc: 'M', border })
  return { size, path: data.map(pathOf).join('') }
}

/** The dark runs of a row, from left to right. */
function pathOf(row: boolean[], y: number): string {
  const runs = row
    .map((isDark) => (isDark ? '#' : ' '))
    .join('')
    .matchAll(/#+/g)
  return Array.from(runs, ({ 0: run, index }) => `M${index} ${y}h${run.length}v1h-${run.length}z`).join('')
}
