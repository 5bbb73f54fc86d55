import { asksOfStyle } from './asks-of-style.ts'
import type { Pages } from './pages.ts'
import { domainOf, type Scope } from './scope.ts'
import { type Asked, bounds, type Page, type Place, type Unread } from './visited.ts'

const mostStyles = 10

interface Looking {
  pages: Pages
  scope: Scope
  /** Comes when a style may be asked for. */
  turn: () => Promise<void>
}

/**
 * What the styles of a page ask for, and the styles that these import: at most ten, of the hoster's own hosts alone,
 * and of where its page came from. Those that did not come, or were too many, are told.
 */
export async function stylesAsks({ pages, scope, turn }: Looking, page: Page): Promise<Pick<Place, 'asks' | 'missed'>> {
  const found: Asked[] = []
  const missed: Unread[] = []
  if (!page.ok || page.reading === null) return { asks: found, missed }
  const here = domainOf(page.url)
  const isOwn = (address: string) => scope.isOwn(address) || domainOf(address) === here
  const waiting = stylesIn(page.reading.asks)
  const met = new Set<string>()
  for (const address of waiting) {
    if (met.has(address) || !isOwn(address)) continue
    if (met.size >= mostStyles) {
      missed.push({ what: 'style', url: address, why: 'too-many' })
      break
    }
    met.add(address)
    await turn()
    const style = await pages.at(address)
    const why = whyMissed(style)
    if (why !== null) missed.push({ what: 'style', url: address, why })
    if (!style.ok || style.status >= 400 || style.type === 'text/html') continue
    const asks = asksOfStyle(style.text, style.url)
    for (const asked of asks.slice(0, bounds.asks - found.length)) found.push(asked)
    waiting.push(...stylesIn(asks))
  }
  return { asks: found, missed }
}

/** A style that is gone asks for nothing, whoever reads the page; of one that is cut the rest may ask for anything. */
function whyMissed(style: Page): Unread['why'] | null {
  if (!style.ok) return style.why
  if (style.isCut) return 'too-large'
  return style.status >= 400 && style.status !== 404 && style.status !== 410 ? 'status' : null
}

const stylesIn = (asks: readonly Asked[]) => asks.filter(({ what }) => what === 'style').map(({ url }) => url)
