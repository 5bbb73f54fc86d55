import type { Request, Route, WebSocketRoute } from 'playwright-core'
import type { Clock } from '../../../../platform/clock.ts'
import type { CookieSet, Outbound } from '../../../../platform/outbound/index.ts'
import { registeredDomain } from '../../../hosters/index.ts'
import type { Allowance } from '../allowance.ts'
import { cookiesOf } from '../cookies-of.ts'
import type { Pages } from '../pages.ts'
import type { Scope } from '../scope.ts'
import { type Asked, bounds, type Cookie, type Unread } from '../visited.ts'
import type { CamePage } from './seen-in-browser.ts'

export interface AnswerMeans {
  outbound: Outbound
  allowance: Allowance
  pages: Pages
  scope: Scope
  clock: Clock
}

const most = { requests: 100, bytes: 10 * 1024 * 1024 }

/** Answers what a running page asks for: through our one way out, by GET alone, and not without end. */
export class BrowserRequests {
  readonly asks: Asked[] = []
  readonly missed: Unread[] = []
  readonly given = new Set<string>()
  /** Those of who was asked on the way, whom the browser does not know of. */
  readonly cookies: Cookie[] = []
  readonly #waiting = new Set<Request>()
  /** The page was looked at: nothing more is asked for it. */
  isOver = false
  #requests = 0
  #bytes = 0
  #isBegun = false
  readonly #page: CamePage
  readonly #means: AnswerMeans
  constructor(page: CamePage, means: AnswerMeans) {
    this.#page = page
    this.#means = means
  }

  get isEnough(): boolean {
    return this.#requests >= most.requests || this.#bytes >= most.bytes || this.#means.allowance.isUsedUp
  }

  async answer(route: Route): Promise<void> {
    const request = route.request()
    this.#waiting.add(request)
    try {
      await this.#answer(route)
    } catch {
      // The window was closed meanwhile.
    } finally {
      this.#waiting.delete(request)
    }
  }

  get underWay(): number {
    return this.#waiting.size
  }

  /** Programs, styles and frames that are still awaited when the look ends: what they do is not known. */
  end(): void {
    if (this.isOver) return
    this.isOver = true
    for (const request of this.#waiting) if (awaited.has(whatOf(request))) this.#miss(request.url(), 'timeout')
  }

  refuse(socket: WebSocketRoute): void {
    this.#note(socket.url(), 'connection')
    void socket.close().catch(() => {})
  }

  async #answer(route: Route): Promise<void> {
    const request = route.request()
    if (!this.#isBegun && request.isNavigationRequest() && request.url() === this.#page.url) {
      this.#isBegun = true
      return route.fulfill(this.#itself())
    }
    const isWeb = /^https?:/.test(request.url())
    if (isWeb) this.#note(request.url(), whatOf(request))
    const fetched = isWeb && (await this.#mayAsk(request)) ? await this.#get(request) : null
    if (!fetched?.ok) return route.abort('blockedbyclient')
    const cookies = this.#ofItsOwn(request, fetched.cookies).join('\n')
    await route.fulfill({
      status: fetched.status,
      headers: { ...headersOf(fetched.headers), ...(cookies === '' ? {} : { 'set-cookie': cookies }) },
      body: Buffer.from(fetched.body),
    })
  }

  /** The page as it came: it is not asked for twice. */
  #itself() {
    const headers = { ...headersOf(this.#page.headers), 'content-type': 'text/html; charset=utf-8' }
    return { status: this.#page.status, headers, body: this.#page.text }
  }

  async #mayAsk(request: Request): Promise<boolean> {
    const url = request.url()
    if (this.isOver || request.method() !== 'GET') return false
    // The page itself stays where it is.
    if (request.isNavigationRequest() && request.frame().parentFrame() === null) return this.#miss(url, 'moved')
    if (this.isEnough) return this.#miss(url, 'too-many')
    this.#requests += 1
    const isRefused = this.#means.scope.isOwn(url) && (await this.#means.pages.refuses(url))
    return isRefused ? this.#miss(url, 'robots') : true
  }

  async #get(request: Request) {
    const url = request.url()
    const fetched = await this.#means.outbound.fetch(url, { maxBytes: 2 * 1024 * 1024, timeoutMs: 8000 })
    this.#means.allowance.note(fetched)
    if (fetched.ok) this.#bytes += fetched.body.length
    if (fetched.ok) this.given.add(url)
    else if (!this.isOver && isMissed(whatOf(request), fetched.reason)) this.#miss(url, fetched.reason)
    // Who is asked on the way is asked too.
    for (const other of fetched.redirects.length > 0 ? [...fetched.redirects.slice(1), fetched.url] : [])
      this.#note(other, 'connection')
    return fetched
  }

  /** A browser would have kept a cookie for who set it; here it knows only of whom it asked itself. */
  #ofItsOwn(request: Request, set: readonly CookieSet[]): string[] {
    const isOwn = ({ from }: CookieSet) => hostOf(from) === hostOf(request.url())
    const site = registeredDomain(this.#page.url)
    const others = cookiesOf(
      set.filter((each) => !isOwn(each)),
      this.#means.clock(),
    )
    // Of another site no cookie is kept that does not say so.
    const kept = others.filter(({ domain, sameSite, secure }) => domain === site || (sameSite === 'none' && secure))
    this.cookies.push(...kept.slice(0, mostCookies - this.cookies.length))
    return set.filter(isOwn).map(({ line }) => line)
  }

  #miss(url: string, why: Unread['why']): false {
    const isKnown = this.missed.some((each) => each.url === url)
    if (!isKnown && this.missed.length < mostMissed)
      this.missed.push({ what: 'requests', url: url.slice(0, 2000), why })
    return false
  }

  #note(url: string, what: Asked['what']): void {
    const isKnown = this.asks.some((asked) => asked.url === url && asked.what === what)
    if (isKnown || url.length > 2000 || this.asks.length >= Math.min(500, bounds.asks)) return
    this.asks.push({ url, what, by: 'browser', from: this.#page.url })
  }
}

const mostMissed = 20
const mostCookies = 100
const awaited: ReadonlySet<Asked['what']> = new Set(['script', 'style', 'frame'] as const)
const still: ReadonlySet<Asked['what']> = new Set(['image', 'font', 'media'] as const)

/** A long film asks for nothing more, and a connection that is kept open is none that failed. */
const isMissed = (what: Asked['what'], why: Unread['why']) =>
  !(still.has(what) && why === 'too-large') && !(what === 'connection' && why === 'timeout')

const hostOf = (address: string) => URL.parse(address)?.hostname

const whatByType: Record<string, Asked['what']> = {
  ...{ script: 'script', stylesheet: 'style', image: 'image', font: 'font', document: 'frame' },
  ...{ media: 'media', texttrack: 'media', xhr: 'connection', fetch: 'connection', eventsource: 'connection' },
  ...{ websocket: 'connection', ping: 'connection', beacon: 'connection', cspreport: 'connection' },
}

const whatOf = (request: Request): Asked['what'] =>
  request.method() === 'GET' ? (whatByType[request.resourceType()] ?? 'other') : 'connection'

/** Headers that say how the answer was packed: we unpacked it. */
const ofTransport =
  /^(content-encoding|content-length|transfer-encoding|connection|keep-alive|set-cookie|alt-svc|clear-site-data|refresh)$/

const headersOf = (headers: ReadonlyMap<string, string>) =>
  Object.fromEntries([...headers].filter(([name]) => !ofTransport.test(name)))
