/** A colour as light: red, green and blue before the screen's gamma, each from 0 to 1 (outside when out of gamut). */
export type Light = readonly [red: number, green: number, blue: number]

/** `#rgb` or `#rrggbb` to light; undefined for anything else. */
export function lightOf(hex: string): Light | undefined {
  const [, short, long] = /^#(?:([0-9a-f]{3})|([0-9a-f]{6}))$/i.exec(hex) ?? []
  const digits = long ?? short?.replace(/./g, '$&$&')
  if (digits === undefined) return undefined
  const channel = (at: number) => linear(Number.parseInt(digits.slice(at, at + 2), 16) / 255)
  return [channel(0), channel(2), channel(4)]
}

/** What CSS writes `color-mix(in oklab, first share%, second)`: CSS Color 5, opaque colours. */
export function mixInOklab(first: Light, share: number, second: Light): Light {
  const [a, b] = [oklab(first), oklab(second)]
  const between = (x: number, y: number) => (x * share + y * (100 - share)) / 100
  return fromOklab([between(a[0], b[0]), between(a[1], b[1]), between(a[2], b[2])])
}

/** WCAG 2 contrast ratio, from 1 to 21. */
export function contrast(first: Light, second: Light): number {
  const [dark = 0, bright = 0] = [luminance(first), luminance(second)].sort((a, b) => a - b)
  return (bright + 0.05) / (dark + 0.05)
}

/** `#rrggbb`, the nearest that a screen shows. */
export function hexOf(light: Light): string {
  const digits = (channel: number) =>
    Math.round(gamma(shown(channel)) * 255)
      .toString(16)
      .padStart(2, '0')
  return `#${light.map(digits).join('')}`
}

const gamma = (channel: number) => (channel <= 0.0031308 ? channel * 12.92 : 1.055 * channel ** (1 / 2.4) - 0.055)
const luminance = ([red, green, blue]: Light) => 0.2126 * shown(red) + 0.7152 * shown(green) + 0.0722 * shown(blue)
const shown = (channel: number) => Math.min(1, Math.max(0, channel))
const linear = (channel: number) => (channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4)

/** Matrices of Oklab as its author published them (2020), the ones that CSS Color 4 cites. */
function oklab([red, green, blue]: Light): Light {
  const l = Math.cbrt(0.4122214708 * red + 0.5363325363 * green + 0.0514459929 * blue)
  const m = Math.cbrt(0.2119034982 * red + 0.6806995451 * green + 0.1073969566 * blue)
  const s = Math.cbrt(0.0883024619 * red + 0.2817188376 * green + 0.6299787005 * blue)
  return [
    0.2104542553 * l + 0.793617785 * m - 0.0040720468 * s,
    1.9779984951 * l - 2.428592205 * m + 0.4505937099 * s,
    0.0259040371 * l + 0.7827717662 * m - 0.808675766 * s,
  ]
}

function fromOklab([lightness, a, b]: Light): Light {
  const l = (lightness + 0.3963377774 * a + 0.2158037573 * b) ** 3
  const m = (lightness - 0.1055613458 * a - 0.0638541728 * b) ** 3
  const s = (lightness - 0.0894841775 * a - 1.291485548 * b) ** 3
  return [
    4.0767416621 * l - 3.3077115913 * m + 0.2309699292 * s,
    -1.2684380046 * l + 2.6097574011 * m - 0.3413193965 * s,
    -0.0041960863 * l - 0.7034186147 * m + 1.707614701 * s,
  ]
}
