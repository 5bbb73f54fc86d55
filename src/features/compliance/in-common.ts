import type { Sentence } from './finding.ts'

/** Values that name several things, with commas between them, as checks write them; all others name one. */
const severals = new Set(['hosts', 'names', 'companies', 'missing'])

/** Whether all that a sentence names is named by another one too. How many is counted is no claim of its own. */
export function isPartOf(part: Sentence, whole: Sentence): boolean {
  if (part.key !== whole.key || !hasSameFacts(part, whole)) return false
  const names = [...severals].every((name) => isWithin(namedIn(part, name), namedIn(whole, name)))
  return names && listsOf(part, whole).every((list) => isWithin(part.lists?.[list], whole.lists?.[list]))
}

/** What two sentences both say; null: nothing, or nothing that is simple to say. */
export function inCommon(one: Sentence, other: Sentence): Sentence | null {
  if (isPartOf(other, one)) return withLeast(other, one)
  if (isPartOf(one, other)) return withLeast(one, other)
  return overlap(one, other)
}

/** Some of the names of each are in the other: said only where it is clear what is meant of them. */
function overlap(one: Sentence, other: Sentence): Sentence | null {
  const lists = listsOf(one, other)
  const isClear = lists.every(
    (list) => one.lists?.[list]?.length === 1 && one.lists[list]?.[0] === other.lists?.[list]?.[0],
  )
  if (one.key !== other.key || !isClear || !hasSameFacts(one, other)) return null
  const [name, ...more] = [...severals].filter((name) => name in one.values || name in other.values)
  if (name === undefined || more.length > 0) return null
  const known = namedIn(one, name)
  const both = namedIn(other, name).filter((each) => each !== '…' && known.includes(each))
  if (both.length === 0) return null
  const { count } = other.values
  return {
    ...other,
    values: { ...other.values, [name]: both.join(', '), ...(count === undefined ? {} : { count: both.length }) },
  }
}

/** Both looks counted at least so many. */
function withLeast(sentence: Sentence, other: Sentence): Sentence {
  const values = Object.entries(sentence.values).map(([name, value]) => {
    const counted = other.values[name]
    return [name, typeof value === 'number' && typeof counted === 'number' ? Math.min(value, counted) : value]
  })
  return { ...sentence, values: Object.fromEntries(values) }
}

function hasSameFacts(one: Sentence, other: Sentence): boolean {
  const facts = ({ values }: Sentence) =>
    Object.entries(values)
      .filter(([name, value]) => typeof value === 'string' && !severals.has(name))
      .sort(([a], [b]) => (a < b ? -1 : 1))
  return JSON.stringify(facts(one)) === JSON.stringify(facts(other))
}

const namedIn = ({ values }: Sentence, name: string): string[] => String(values[name] ?? '').split(', ')

const listsOf = (one: Sentence, other: Sentence) => [
  ...new Set([...Object.keys(one.lists ?? {}), ...Object.keys(other.lists ?? {})]),
]

const isWithin = (part: readonly string[] = [], whole: readonly string[] = []) =>
  part.every((each) => whole.includes(each))
