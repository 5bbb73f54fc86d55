import { setTimeout as pause } from 'node:timers/promises'
import type { Browser, BrowserContext } from 'playwright-core'
import { registeredDomain } from '../../../hosters/index.ts'
import { oneLineOf } from '../html/seen-text.ts'
import type { Cookie } from '../visited.ts'
import { type AnswerMeans, BrowserRequests } from './browser-requests.ts'
import { type CamePage, notRun, type SeenInBrowser } from './seen-in-browser.ts'

export interface LookMeans extends AnswerMeans {
  /** For how long a page is waited for. */
  patienceMs: number
}

const quietMs = 1500
const closingMs = 3000
const mostCookies = 100

export interface Look extends SeenInBrowser {
  /** Whether the browser can be used for another page. */
  isUsable: boolean
}

/** Runs a page for a while in a window of its own, and tells what it asked for and which cookies it left. */
export async function lookAtPage(browser: Browser, page: CamePage, means: LookMeans): Promise<Look> {
  const context = await browser.newContext({ acceptDownloads: false, serviceWorkers: 'block', permissions: [] })
  const requests = new BrowserRequests(page, means)
  let cookies: Cookie[] | null = null
  let how: 'whole' | 'timeout' | 'crash' = 'crash'
  try {
    await context.route(
      () => true,
      (route) => requests.answer(route),
    )
    await context.routeWebSocket(
      () => true,
      (socket) => requests.refuse(socket),
    )
    const window = await context.newPage()
    // Only now: this one is ours.
    context.on('page', (another) => void another.close().catch(() => {}))
    how = await watched(window, page.url, { requests, patienceMs: means.patienceMs })
    cookies = await cookiesIn(context, means.clock())
  } catch {
    // The browser broke: what was seen until then was seen.
  }
  requests.end()
  const isUsable = (await isClosed(context)) && browser.isConnected()
  const isWhole = how === 'whole' && cookies !== null && isUsable
  const lost = isWhole ? [] : notRun(page, how === 'timeout' ? how : 'crash').missed
  const { asks, given } = requests
  const missed = [...lost, ...requests.missed]
  return { asks, cookies: [...(cookies ?? []), ...requests.cookies], missed, given, isUsable }
}

type Window = Awaited<ReturnType<BrowserContext['newPage']>>

/** Until the page stands, and for a while nothing more is asked; a page that never stands is seen as far as it came. */
async function watched(
  window: Window,
  url: string,
  { requests, patienceMs }: { requests: BrowserRequests; patienceMs: number },
): Promise<'whole' | 'timeout' | 'crash'> {
  const crash = new Promise<'crash'>((resolve) => window.once('crash', () => resolve('crash')))
  const over = pause(patienceMs, 'timeout' as const, { ref: false })
  const goto = window.goto(url, { waitUntil: 'load', timeout: patienceMs })
  const loaded = goto.then(
    () => 'whole' as const,
    () => 'timeout' as const,
  )
  const how = await Promise.race([crash, over, loaded])
  if (how !== 'whole') return how
  return Promise.race([crash, over.then(() => 'whole' as const), quiet(requests)])
}

async function quiet(requests: BrowserRequests): Promise<'whole'> {
  let before = -1
  while (!requests.isEnough && (before !== requests.asks.length || requests.underWay > 0)) {
    before = requests.asks.length
    await pause(quietMs, undefined, { ref: false })
  }
  return 'whole'
}

async function cookiesIn(context: BrowserContext, now: Temporal.Instant): Promise<Cookie[] | null> {
  const slow = pause(closingMs, null, { ref: false })
  const cookies = await Promise.race([context.cookies(), slow])
  if (cookies === null) return null
  return cookies.slice(0, mostCookies).map(({ name, domain, expires, secure, httpOnly, sameSite }) => {
    const host = domain.replace(/^\./, '')
    const lastsSeconds = expires < 0 ? null : Math.max(0, Math.round(expires - now.epochMilliseconds / 1000))
    const own = { name: oneLineOf(name, 100), domain: registeredDomain(`https://${host}/`) ?? host }
    return { ...own, lastsSeconds, secure, httpOnly, sameSite: sameSite.toLowerCase() }
  })
}

/** A browser whose window does not close is not used again. */
async function isClosed(context: BrowserContext): Promise<boolean> {
  const slow = pause(closingMs, false, { ref: false })
  const closing = context.close().then(
    () => true,
    () => false,
  )
  return Promise.race([closing, slow])
}
