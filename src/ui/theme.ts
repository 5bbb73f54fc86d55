import { contrast, type Light, lightOf, mixInOklab } from './colour.ts'
import { type Colour, dark, light, lineOn, type Scheme, type Theme, textOn, themeTokens } from './palette.ts'

export type { Theme } from './palette.ts'

export type ThemeProblem =
  | { kind: 'no-colour'; token: keyof Theme; value: string }
  | { kind: 'contrast'; scheme: Scheme; colour: string; on: string; ratio: number; least: number }

const keys = ['bright', 'theme', 'deep', 'link', 'linkDark'] as const satisfies readonly (keyof Theme)[]

/** The stylesheet of a collective: five tokens. What is no hex colour throws: it would be CSS of somebody else. */
export function themeCss(theme: Theme): string {
  const [problem] = notColours(theme)
  if (problem) throw new RangeError(`${problem.token} is no colour: ${JSON.stringify(problem.value)}`)
  return `:root{${keys.map((key) => `--${themeTokens[key]}:${theme[key].toLowerCase()}`).join(';')}}\n`
}

/** Why these colours cannot be used: what is no colour, else every pair that reads too badly, in both schemes. */
export function contrastProblems(theme: Theme): ThemeProblem[] {
  const wrong = notColours(theme)
  if (wrong.length > 0) return wrong
  const schemes: Scheme[] = ['light', 'dark']
  return schemes.flatMap((scheme) => [...tooWeak(theme, scheme, textOn, 4.5), ...tooWeak(theme, scheme, lineOn, 3)])
}

/** The light of every named colour of a scheme. Throws when the palette names what it does not have. */
export function colourIn(theme: Theme, scheme: Scheme): (name: string) => Light {
  const given = Object.fromEntries(keys.map((key) => [themeTokens[key], theme[key]]))
  const palette: Record<string, Colour> = { ...given, ...light, ...(scheme === 'dark' ? dark : {}) }
  const resolve = (colour: Colour): Light => {
    if (typeof colour !== 'string') return mixInOklab(resolve(colour[0]), colour[1], resolve(colour[2]))
    const named = palette[colour]
    const found = named === undefined ? lightOf(colour) : resolve(named)
    if (found === undefined) throw new RangeError(`the palette has no colour ${colour}`)
    return found
  }
  return resolve
}

function notColours(theme: Theme) {
  return keys
    .filter((key) => lightOf(theme[key]) === undefined)
    .map((token) => ({ kind: 'no-colour', token, value: theme[token] }) as const)
}

function tooWeak(theme: Theme, scheme: Scheme, pairs: Record<string, readonly string[]>, least: number) {
  const light = colourIn(theme, scheme)
  return Object.entries(pairs).flatMap(([colour, grounds]) =>
    grounds
      .map(
        (on) => ({ kind: 'contrast', scheme, colour, on, least, ratio: contrast(light(colour), light(on)) }) as const,
      )
      .filter(({ ratio }) => ratio < least),
  )
}
