import type { Check } from '../check.ts'
import type { Found } from '../finding.ts'
import type { Page, Visited } from '../visit/visited.ts'
import { found } from './evidence.ts'
import { lookAtPages, pagesAbout } from './look-at-pages.ts'
import { sawPage } from './page-evidence.ts'
import { isThere } from './places.ts'

/** Incidents that people can read of: a page, a feed, or a page of states. */
export const incidents: Check = {
  name: 'incidents',
  title: 'compliance.check-incidents',
  method: 'compliance.method-incidents',
  look: (visited) => [look(visited)],
}

function look(visited: Visited): Found {
  const { states } = pagesAbout(visited, 'incidents')
  const pages = states.map(({ page }) => page)
  const feed = pages.find(isFeed)
  if (feed) return say('compliance.incidents-feed', feed, pages)
  const status = states.find(({ is, page }) => is === 'blank' && isStatusPage(page))?.page
  return status ? say('compliance.incidents-status', status, pages) : lookAtPages(visited, 'incidents')
}

const say = (key: 'compliance.incidents-feed' | 'compliance.incidents-status', { asked }: Page, pages: Page[]): Found =>
  found('', 'seen', { key, values: { address: asked } }, pages.map(sawPage))

const isFeed = (page: Page) =>
  isThere(page) &&
  /^\s*(<\?xml[^>]*>\s*)?(<!--[\s\S]{0,500}?-->\s*)?<(rss|feed|rdf:RDF)[\s>]/.test(page.text.slice(0, 2000))

/** Programs of such pages that show nothing before they run: their names, and what they leave in the page. */
const isStatusPage = (page: Page) =>
  page.ok &&
  /\/api\/status-page|uptime.?kuma|upptime|statping|cachet|gatus|cstate|statuspage|instatus/i.test(
    page.text.slice(0, 50_000),
  )
