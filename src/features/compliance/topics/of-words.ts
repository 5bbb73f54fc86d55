import type { Topic } from '../visit/visited.ts'
import { eachTopic, wordsOfTopics } from './all-topics.ts'
import { bookOf, type Hit } from './phrases.ts'
import { type Token, tokensOf } from './tokens.ts'
import type { Point } from './topic.ts'

/** A point of a topic, and where the text says it: null where it does not. */
export interface PointSeen {
  point: Point
  at: { start: number; end: number } | null
}

/**
 * Topics, of all or of some, that a text says enough about to stand for a page of its own: terms that speak of backups.
 */
export function topicsOfWords(text: string, among?: ReadonlySet<Topic>): Topic[] {
  const tokens = tokensOf(text)
  const hits = hitsIn(tokens)
  return eachTopic.flatMap(([topic, words]) => {
    if (!words.text || among?.has(topic) === false) return []
    const said = pointsAmong(topic, { text, tokens, hits, near: true }).filter(({ at }) => at !== null)
    return said.length >= words.text.enough ? [topic] : []
  })
}

/** What a text says of a topic's points; `near`: only where it speaks of the topic, since it speaks of much else. */
export function pointsIn(topic: Topic, text: string, { near }: { near: boolean }): PointSeen[] {
  const tokens = tokensOf(text)
  return pointsAmong(topic, { text, tokens, hits: hitsIn(tokens), near })
}

interface Searched {
  text: string
  tokens: readonly Token[]
  hits: Map<string, Hit[]>
  near: boolean
}

function pointsAmong(topic: Topic, { text, tokens, hits, near }: Searched): PointSeen[] {
  const { points, text: inText } = wordsOfTopics[topic]
  const anchors = near && inText ? (hits.get(`anchor ${topic}`) ?? []) : null
  const isNear = ({ at }: Hit) => anchors === null || anchors.some((anchor) => Math.abs(anchor.at - at) <= reach)
  return points.map((point) => {
    const hit = hits.get(`point ${topic} ${point.name}`)?.find(isNear)
    if (hit) return { point, at: { start: hit.start, end: hit.end } }
    return { point, at: byPattern(point, text, anchors, tokens) }
  })
}

/** How many words away from its name a text still speaks of a topic. */
const reach = 60

function byPattern({ pattern }: Point, text: string, anchors: Hit[] | null, tokens: readonly Token[]) {
  if (!pattern) return null
  const parts = anchors === null ? [{ start: 0, end: text.length }] : anchors.map(({ at }) => around(tokens, at))
  for (const { start, end } of parts) {
    const found = [...text.slice(start, end).matchAll(pattern.regex)]
    const [first] = found
    if (first && found.length >= pattern.times)
      return { start: start + first.index, end: start + first.index + first[0].length }
  }
  return null
}

const around = (tokens: readonly Token[], at: number) => ({
  start: tokens[Math.max(0, at - reach)]?.start ?? 0,
  end: tokens[Math.min(tokens.length - 1, at + reach)]?.end ?? 0,
})

const phrasesOf = (topic: Topic) => {
  const { points, text } = wordsOfTopics[topic]
  return [
    [`anchor ${topic}`, text?.anchors ?? []] as const,
    ...points.map(({ name, words }) => [`point ${topic} ${name}`, words] as const),
  ]
}

const book = bookOf(eachTopic.flatMap(([topic]) => phrasesOf(topic)))

/** Each topic is looked for in the same pages: one walk finds the phrases of all. */
const hitsKnown = new WeakMap<readonly Token[], Map<string, Hit[]>>()

function hitsIn(tokens: readonly Token[]): Map<string, Hit[]> {
  const known = hitsKnown.get(tokens)
  if (known) return known
  const hits = book(tokens)
  hitsKnown.set(tokens, hits)
  return hits
}
