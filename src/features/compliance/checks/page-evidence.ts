import type { Evidence } from '../finding.ts'
import type { Point } from '../topics/index.ts'
import type { Page, Visited } from '../visit/visited.ts'
import { saw } from './evidence.ts'

/** A point of a topic, and the page and the words that say it. */
export interface PointSaid {
  point: Point
  said: { url: string; extract: string } | null
}

export const sawPage = (page: Page): Evidence => {
  if (!page.ok) return saw(page.asked, page.why)
  const way = page.redirects.length > 0 ? [...page.redirects, page.url].join(' → ') : page.url
  return saw(way, [`HTTP ${page.status}`, page.type].filter(Boolean).join(' · '), page.reading?.title || undefined)
}

/** The words that were looked for, and where they stand: a dash where they do not. */
export const sawPoint = ({ point, said }: PointSaid): Evidence =>
  said === null ? saw(wordsOf(point), '–') : saw(wordsOf(point), said.url, said.extract)

/** Where a page was looked for that no link leads to: the links of the front page, and the pages that were read. */
export function sawPlaces({ site, topicPages }: Visited): Evidence[] {
  const front = site?.page
  const links = front?.ok ? (front.reading?.links ?? []).map(({ text }) => text).filter((text) => text !== '') : []
  const read = new Map(topicPages.map(({ page }) => [page.asked, page]))
  const first = front
    ? [saw(front.asked, front.ok ? `HTTP ${front.status}` : front.why, links.join(' · ') || undefined)]
    : []
  return [...first, ...[...read.values()].map((page) => saw(page.asked, page.ok ? `HTTP ${page.status}` : page.why))]
}

/** Around what was found, so that a reader sees what it says. */
export function extractAt(text: string, { start, end }: { start: number; end: number }): string {
  const from = Math.max(0, start - around)
  const to = Math.min(text.length, end + around)
  const words = text.slice(from, to).replace(/\s+/g, ' ').trim()
  return `${from > 0 ? '…' : ''}${words}${to < text.length ? '…' : ''}`
}

const around = 90

const wordsOf = ({ words, pattern }: Point): string =>
  [...words.map(written), ...(pattern ? [pattern.sample] : [])].join(' · ')

/** As a reader understands it: any ending, a number, a unit of time. */
const written = (phrase: string) => phrase.replaceAll('*', '…').replaceAll('#', '12').replaceAll('@', 'mois')
