import { plainName } from '../../../platform/slug.ts'

export interface Candidate {
  slug: string
  name: string
  /** All the words that mean it. */
  words: string[]
}

const least = 0.4
const mostShown = 3

/** The candidates whose words share most pairs of letters with the name (Dice), the nearest first; few, or none. */
export function nearest(name: string, candidates: readonly Candidate[]): { slug: string; name: string }[] {
  const asked = pairsOf(name)
  return candidates
    .map(({ slug, name, words }) => ({
      slug,
      name,
      likeness: Math.max(...words.map((word) => likeness(asked, pairsOf(word)))),
    }))
    .filter(({ likeness }) => likeness >= least)
    .sort((a, b) => b.likeness - a.likeness)
    .slice(0, mostShown)
    .map(({ slug, name }) => ({ slug, name }))
}

function likeness(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  const shared = [...a].filter((pair) => b.has(pair)).length
  return (2 * shared) / (a.size + b.size || 1)
}

/** `^pad$` → `^p pa ad d$`: beginnings and ends count too. */
function pairsOf(word: string): Set<string> {
  const plain = `^${plainName(word)}$`
  return new Set(Array.from({ length: plain.length - 1 }, (_, at) => plain.slice(at, at + 2)))
}
