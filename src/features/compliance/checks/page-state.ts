import { nobodyHome } from '../../monitoring/index.ts'
import type { Missed, Page, Topic } from '../visit/visited.ts'
import { ownWords } from './own-words.ts'
import type { Came } from './places.ts'

/**
 * What became of a page that a link leads to. `there`: it can be read. `dead`: the link leads nowhere. `missed`: nobody
 * let us see. `unreadable`: something comes that is no text. `blank`: it shows nothing without running its program.
 * `upkeep`: it says that it is being mended.
 */
export type PageState =
  | { is: 'there'; page: Came; words: string }
  | { is: 'dead'; page: Page }
  | { is: 'missed'; page: Page }
  | { is: 'unreadable'; page: Came }
  | { is: 'blank'; page: Came }
  | { is: 'upkeep'; page: Came }

/** `front`: the front page of the site; a link that leads back there leads to no page of its own. */
export function stateOfPage(page: Page, topic: Topic, front: Came | null): PageState {
  if (!page.ok) return { is: nowhere.has(page.why) ? 'dead' : 'missed', page }
  if (page.status === 404 || page.status === 410) return { is: 'dead', page }
  if (page.status >= 400) return { is: 'missed', page }
  if (leadsBack(page, front)) return { is: 'dead', page }
  const words = wordsOf(page, topic, front)
  if (words === null) return { is: 'unreadable', page }
  if (isNobodyHome(page) || saysGone(page)) return { is: 'dead', page }
  if (isUpkeep(page) && topic !== 'incidents') return { is: 'upkeep', page }
  if (words.length >= shortest) return { is: 'there', page, words }
  return { is: runsPrograms(page) ? 'blank' : 'dead', page }
}

/** Fewer letters say nothing: “Bientôt ici”. */
const shortest = 60

/** What does not mend itself: no such name, no such address. */
const nowhere = new Set<Missed>(['dns', 'bad-url', 'not-public', 'redirects'])

/** What a reader sees of it; null where it is no text. */
function wordsOf({ reading, type, text, url }: Came, topic: Topic, front: Came | null): string | null {
  if (reading) return ownWords(reading, front?.url === url ? null : (front?.reading ?? null), topic)
  return /^text\/|[/+](xml|json)$|^$/.test(type.split(';')[0]?.trim() ?? '') ? text.slice(0, 200_000) : null
}

function leadsBack({ asked, url, redirects }: Came, front: Came | null): boolean {
  if (front === null || redirects.length === 0 || withoutEnd(url) !== withoutEnd(front.url)) return false
  return !/^\/(\w\w(-\w\w)?\/?)?$/.test(URL.parse(asked)?.pathname ?? '/')
}

const withoutEnd = (url: string) => url.replace(/[?#].*$/, '').replace(/\/+$/, '')

function isNobodyHome(page: Came): boolean {
  const reason = whyNobody(page)
  // A folder that lists its files is a page of reports to whoever put them there.
  if (reason === 'default-page' && /^index of\b/i.test(page.reading?.title ?? ''))
    return (page.reading?.links.length ?? 0) < 3
  return reason !== null && reason !== 'upkeep'
}

const isUpkeep = (page: Came) => whyNobody(page) === 'upkeep'

/** Asked for each topic of a page, read once. */
const reasons = new WeakMap<Came, ReturnType<typeof nobodyHome>>()

function whyNobody(page: Came): ReturnType<typeof nobodyHome> {
  const known = reasons.get(page)
  if (known !== undefined) return known
  const reason = nobodyHome(page)
  reasons.set(page, reason)
  return reason
}

/** A page of an error that comes as if nothing were wrong. */
const saysGone = ({ reading }: Came) =>
  reading !== null &&
  reading.title.length < 90 &&
  /\b(404|not found)\b|introuvable|non trouv[ée]e?|n.existe (pas|plus)/i.test(reading.title)

const runsPrograms = ({ reading }: Came) => reading?.asks.some(({ what }) => what === 'script') ?? false
