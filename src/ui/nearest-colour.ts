import { contrast, hexOf, lightOf, mixInOklab } from './colour.ts'
import { colourIn, contrastProblems, type Theme, type ThemeProblem } from './theme.ts'

export type TooWeak = Extract<ThemeProblem, { kind: 'contrast' }>

/** A colour of the theme that makes pairs read badly: the worst of them, and the nearest colour that mends them all. */
export interface Remedy {
  token: keyof Theme
  worst: TooWeak
  /** Null when no lighter and no darker one does. */
  nearest: string | null
}

const tokens = ['link', 'linkDark', 'theme', 'bright', 'deep'] as const satisfies readonly (keyof Theme)[]
const steps = Array.from({ length: 50 }, (_, index) => 2 * (index + 1))

/** Which colours to change for these problems to go: for each, the one that needs to move least. */
export function nearestPassing(theme: Theme, problems: TooWeak[]): Remedy[] {
  const blamed = Map.groupBy(problems, (problem) => toBlame(theme, problem))
  return [...blamed].map(([token, pairs]) => ({
    token,
    worst: pairs.reduce((worst, each) => (each.ratio / each.least < worst.ratio / worst.least ? each : worst)),
    nearest: shifted(theme, token, (changed) => passes(changed, pairs) && !isWorse(changed, problems))?.colour ?? null,
  }))
}

function toBlame(theme: Theme, problem: TooWeak): keyof Theme {
  const found = tokens.flatMap((token) => {
    const shift = shifted(theme, token, (changed) => passes(changed, [problem]))
    return shift ? [{ token, far: shift.far }] : []
  })
  return found.sort((a, b) => a.far - b.far)[0]?.token ?? 'theme'
}

/** The least change of one colour towards black or white that does. */
function shifted(theme: Theme, token: keyof Theme, does: (changed: Theme) => boolean) {
  const own = lightOf(theme[token])
  if (!own) return undefined
  for (const far of steps)
    for (const end of ['#000000', '#ffffff']) {
      const colour = hexOf(mixInOklab(own, 100 - far, lightOf(end) ?? own))
      if (does({ ...theme, [token]: colour })) return { colour, far }
    }
  return undefined
}

const passes = (theme: Theme, pairs: TooWeak[]) =>
  pairs.every(({ scheme, colour, on, least }) => {
    const light = colourIn(theme, scheme)
    return contrast(light(colour), light(on)) >= least
  })

/** Whether a pair that was good would no longer be. */
function isWorse(theme: Theme, known: TooWeak[]): boolean {
  const names = new Set(known.map(nameOf))
  return contrastProblems(theme).some((problem) => problem.kind === 'contrast' && !names.has(nameOf(problem)))
}

const nameOf = ({ scheme, colour, on }: TooWeak) => `${scheme} ${colour} ${on}`
