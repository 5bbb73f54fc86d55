import type { Key } from '../../../platform/i18n/index.ts'
import type { Evidence, Found, Result, Sentence } from '../finding.ts'
import { pointsIn, wordsAsked } from '../topics/index.ts'
import type { Page, Topic, TopicPage, Visited } from '../visit/visited.ts'
import { found } from './evidence.ts'
import { extractAt, type PointSaid, sawPage, sawPlaces, sawPoint } from './page-evidence.ts'
import { type PageState, stateOfPage } from './page-state.ts'
import { notCheckable } from './places.ts'
import { unlessUnfinished } from './unless-unfinished.ts'

type There = Extract<PageState, { is: 'there' }> & { by: TopicPage['by'] }

/** The pages about a topic that can be read, the declared first, and all that were found. */
export function pagesAbout(visited: Visited, topic: Topic) {
  const front = visited.site?.page.ok ? visited.site.page : null
  const states = visited.topicPages
    .filter((each) => each.topic === topic)
    .sort((a, b) => order.indexOf(a.by) - order.indexOf(b.by))
    .map(({ page, by }) => ({ ...stateOfPage(page, topic, front), by }))
  return { states, there: states.filter((state): state is There => state.is === 'there') }
}

/** Whether there is a page about a topic, and which of the points that it is asked for it says. */
export function lookAtPages(visited: Visited, topic: Topic): Found {
  const { states, there } = pagesAbout(visited, topic)
  const [first] = there
  const fromPages = () => (states.length > 0 ? notThere(states) : noLink(visited))
  return unlessUnfinished(visited, [topic], first ? judged(topic, first, there, states) : fromPages())
}

const order = ['declared', 'link', 'words']

function judged(topic: Topic, { page }: There, there: There[], states: PageState[]): Found {
  const said = pointsSaid(topic, there)
  const missing = said.filter((each) => each.said === null)
  const good = said.filter((each) => each.said !== null)
  const evidence = [...states.slice(0, 4).map((state) => sawPage(state.page)), ...[...good, ...missing].map(sawPoint)]
  const lists = { found: keysOf(good), missing: keysOf(missing) }
  const say = (result: Result, key: Key, named: (keyof typeof lists)[]) => {
    const sentence = {
      key,
      values: { address: page.url },
      lists: Object.fromEntries(named.map((name) => [name, lists[name]])),
    }
    return found('', result, sentence, evidence)
  }
  const cut = there.find(({ page }) => page.isCut)
  if (good.length === 0 && cut) return say('not-checkable', 'compliance.page-cut', [])
  if (good.length === 0) return say('not-found', 'compliance.page-poor', ['missing'])
  if (missing.length === 0) return say('seen', 'compliance.page-whole', ['found'])
  return say('seen', 'compliance.page-part', ['found', 'missing'])
}

const keysOf = (points: PointSaid[]): Key[] => points.map(({ point }) => point.key)

/** What several pages say together: each point where it is said first. */
function pointsSaid(topic: Topic, pages: There[]): PointSaid[] {
  const read = pages
    .slice(0, 5)
    .map(({ words, page, by }) => ({ words, page, points: pointsIn(topic, words, { near: by === 'words' }) }))
  return wordsAsked(topic).map((point) => {
    for (const { words, page, points } of read) {
      const at = points.find((seen) => seen.point === point)?.at
      if (at) return { point, said: { url: page.url, extract: extractAt(words, at) } }
    }
    return { point, said: null }
  })
}

/** Links were found, but none leads to a page that can be read. What was only missed is not said to be dead. */
function notThere(states: PageState[]): Found {
  const of = (is: PageState['is']) => states.find((state) => state.is === is)?.page
  const say = (result: Result, key: Key, { asked }: Page): Found =>
    found(
      '',
      result,
      { key, values: { address: asked } },
      states.map((state) => sawPage(state.page)),
    )
  const [unreadable, blank, upkeep] = [of('unreadable'), of('blank'), of('upkeep')]
  const [missed, dead] = [of('missed'), of('dead')]
  if (unreadable) return say('not-checkable', 'compliance.page-unreadable', unreadable)
  if (blank) return say('not-checkable', 'compliance.page-blank', blank)
  if (upkeep) return say('not-checkable', 'compliance.page-upkeep', upkeep)
  if (missed) return notCheckable('', missed)
  return dead ? say('not-found', 'compliance.page-dead', dead) : found('', 'nothing', noWebsite)
}

const noWebsite: Sentence = { key: 'compliance.page-no-website', values: {} }

function noLink(visited: Visited): Found {
  const { site, topicPages } = visited
  const evidence: Evidence[] = sawPlaces(visited)
  if (site === null) return found('', 'nothing', noWebsite)
  if (!site.page.ok || site.page.status >= 400) return notCheckable('', site.page)
  const pages = new Set(topicPages.map(({ page }) => page.asked)).size
  return found('', 'not-found', { key: 'compliance.page-none', values: { address: site.page.url, pages } }, evidence)
}
