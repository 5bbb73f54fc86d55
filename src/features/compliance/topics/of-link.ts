import type { Linked, Topic } from '../visit/visited.ts'
import { isAmongArticles, isBelowServices, partsOfAddress } from './address.ts'
import { eachTopic } from './all-topics.ts'
import { bookOf } from './phrases.ts'
import { type Token, tokensOf } from './tokens.ts'

/** What a link leads to, judged by its text and its address, the surest first; none for most links. */
export function topicsOfLink({ text, url }: Pick<Linked, 'text' | 'url'>): Topic[] {
  const shown = text.slice(0, longestText)
  const words = tokensOf(shown)
  const { host, parts } = partsOfAddress(url)
  const saidByText = read(words)
  const inParts = words.length <= mostWords ? shown.split(between).map((part) => read(tokensOf(part))) : []
  const saidByAddress = parts.map(read)
  const last = saidByAddress.at(-1)
  const isNamed = saidByText.whole.size + saidByText.part.size > 0
  const isArticle = isAmongArticles(parts)
  const isOffer = isBelowServices(parts)
  const found = eachTopic.flatMap(([topic, { hosts = [], isSoldToo }]) => {
    if ([saidByText, ...saidByAddress].some((said) => said.never.has(topic))) return []
    if (saidByText.whole.has(topic) && !(isSoldToo && isOffer)) return [{ topic, sure: 3 }]
    if (isArticle || (isSoldToo && isOffer)) return []
    const isInText = saidByText.part.has(topic) || inParts.some(({ whole }) => whole.has(topic))
    if (isInText && words.length <= mostWords) return [{ topic, sure: 2 }]
    if (hosts.includes(host) && parts.length === 0) return [{ topic, sure: 1 }]
    const isPath = last?.whole.has(topic) || last?.path.has(topic) || last?.part.has(topic)
    return isPath && !isNamed ? [{ topic, sure: 1 }] : []
  })
  return found.sort((a, b) => b.sure - a.sure).map(({ topic }) => topic)
}

export const topicOfLink = (link: Pick<Linked, 'text' | 'url'>): Topic | null => topicsOfLink(link)[0] ?? null

/** A link with more words is a sentence or the title of an article. */
const mostWords = 9
const longestText = 300
/** What stands between two things that one link leads to: “Mentions légales & CGU”. */
const between = /[&/|,;:·•+–—()]|\s-\s|\b(?:et|and|ou|or)\b/iu

type Way = 'whole' | 'part' | 'path' | 'never'

const shelves = new Map<string, { way: Way; topic: Topic; written: string[] }>(
  eachTopic.flatMap(([topic, { names, links, paths = [], never = [] }]) => {
    const written: Record<Way, string[]> = { whole: names, part: links, path: paths, never }
    const ways: Way[] = ['whole', 'part', 'path', 'never']
    return ways.map((way) => [`${way} ${topic}`, { way, topic, written: written[way] }] as const)
  }),
)
const book = bookOf([...shelves].map(([name, { written }]) => [name, written] as const))

/** Which topics some words name: as a whole, in a part of them, as addresses do; and which they are not about. */
function read(words: readonly Token[]): Record<Way, ReadonlySet<Topic>> {
  const found: Record<Way, Set<Topic>> = { whole: new Set(), part: new Set(), path: new Set(), never: new Set() }
  for (const [name, hits] of book(words)) {
    const shelf = shelves.get(name)
    if (!shelf) continue
    const isMet = shelf.way === 'part' || shelf.way === 'never' || hits.some((hit) => hit.words === words.length)
    if (isMet) found[shelf.way].add(shelf.topic)
  }
  return found
}
