import { once } from 'node:events'
import { createServer } from 'node:http'
import { createServer as createSecureServer } from 'node:https'
import { after } from 'node:test'
import { type Browser, type BrowserContext, type BrowserContextOptions, chromium, type Page } from 'playwright-core'
import { givenSession } from './features/accounts/testing.ts'
import { given } from './features/hosters/testing.ts'
import { testChromium } from './platform/config.ts'
import type { Id } from './platform/database/index.ts'
import { certificateFor } from './platform/outbound/testing-certificate.ts'
import { portOf } from './platform/testing-server.ts'
import { serverOf } from './server.ts'
import { openTestSite, type TestSite } from './testing.ts'
import { openOwnDatabase } from './testing-database.ts'
import { openExampleSite } from './testing-example.ts'

export const phone = { width: 360, height: 740 }
export const desk = { width: 1280, height: 900 }

export interface BrowserSite {
  world: TestSite
  url: string
  /** A new visitor: French, at a desk, asking for no motion, unless it says otherwise. */
  visit(options?: BrowserContextOptions): Promise<Visit>
}

export interface Visit {
  page: Page
  context: BrowserContext
  /** Every address that its browser asked for. */
  asked: string[]
  /** What its browser complained about: errors of scripts, of the content policy, of the network. */
  complaints: string[]
  leave(): Promise<void>
}

let opened: Promise<OwnSite> | undefined
let browser: Promise<Browser> | undefined

// Said here, where no test runs yet: within a test, `after` would close the browser at that test's end.
after(async () => {
  await (await opened)?.close()
  await (await browser)?.close()
})

/** The site with the example collective and the fictional hosters over HTTP, and a real browser: one for all tests. */
export function browserSite(): Promise<BrowserSite> {
  opened ??= openBrowserSite()
  return opened
}

async function openBrowserSite() {
  const world = await openExampleSite()
  await aNeighbour(world)
  await world.directory.refresh()
  const server = serverOf(world.site, []).listen(0, '127.0.0.1')
  await once(server, 'listening')
  const url = `http://127.0.0.1:${portOf(server)}`
  return { world, url, visit: visitsTo(url), close: async () => closed(server) }
}

/** An empty site that knows its own address, as what is bound to an origin needs it: passkeys, secure cookies. */
export async function openOwnSite({ isSecure = false, ...opening }: Opening = {}): Promise<OwnSite> {
  const server = isSecure ? createSecureServer(certificateFor(['localhost'])) : createServer()
  await once(server.listen(0, '127.0.0.1').unref(), 'listening')
  const url = `${isSecure ? 'https' : 'http'}://localhost:${portOf(server)}`
  const database = await openOwnDatabase()
  const world = await openTestSite({ ...opening, publicUrl: url, database })
  const listener = serverOf(world.site, [])
  server.on('request', (request, answer) => listener.emit('request', request, answer))
  return {
    world,
    url,
    visit: visitsTo(url),
    async close() {
      closed(server)
      await database.close()
    },
  }
}

function closed(server: ReturnType<typeof serverOf>): void {
  server.closeAllConnections()
  server.close()
}

/** How its mails leave, and which web it reaches. */
interface Opening extends Pick<NonNullable<Parameters<typeof openTestSite>[0]>, 'post' | 'outbound'> {
  /** Over https, with a certificate that its own browsers take as good. */
  isSecure?: boolean
}

export interface OwnSite extends BrowserSite {
  close(): Promise<void>
}

/** Each in a context of its own, with nothing of another's; the browser is one for all sites. */
const visitsTo =
  (baseURL: string) =>
  async (options: BrowserContextOptions = {}): Promise<Visit> => {
    const usual = {
      baseURL,
      locale: 'fr-FR',
      viewport: desk,
      reducedMotion: 'reduce',
      ignoreHTTPSErrors: true,
    } as const
    browser ??= launch()
    const context = await (await browser).newContext({ ...usual, ...options })
    // Functions sent into pages were built by tsx, which calls this one around each name.
    await context.addInitScript({ content: 'globalThis.__name = (named) => named' })
    const page = await context.newPage()
    page.setDefaultTimeout(10_000)
    return { page, context, ...listenedTo(page), leave: () => context.close() }
  }

/** Somebody who is signed in, on a phone without scripts. */
export async function phoneOf({ world, visit }: BrowserSite, personId: Id): Promise<Visit> {
  const opened = await visit({ viewport: phone, javaScriptEnabled: false })
  const host = { domain: 'localhost', path: '/', secure: true, httpOnly: true, sameSite: 'Lax' } as const
  const cookies = Object.entries(await givenSession(world.db, personId, world.secret))
  await opened.context.addCookies(cookies.map(([name, value]) => ({ ...host, name, value })))
  return opened
}

/** Our sources know no mailbox of anybody real: this member of the tests has one. */
async function aNeighbour({ db }: TestSite): Promise<void> {
  const { id } = await given.member(db, { name: 'Les Voisins', contactEmail: 'voisins@mail.example' })
  for (const kind of ['pad', 'spreadsheet']) await given.service(db, id, { name: kind, kinds: [kind] })
}

function listenedTo(page: Page): Pick<Visit, 'asked' | 'complaints'> {
  const [asked, complaints]: [string[], string[]] = [[], []]
  page.on('request', (request) => asked.push(request.url()))
  page.on('pageerror', (error) => complaints.push(error.message))
  page.on('console', (message) => {
    // A page that was refused is still the page.
    const isRefusal = message.text().startsWith('Failed to load resource') && message.location().url === page.url()
    if (message.type() === 'error' && !isRefusal) complaints.push(`${message.text()} (${page.url()})`)
  })
  return { asked, complaints }
}

// A page of tests lives for a second: work done in advance for later, in other processes and threads, is never used.
const quiet = ['--disable-background-networking', '--disable-component-update', '--disable-sync', '--no-first-run']
const untiring = '--js-flags=--no-maglev --no-turbofan --single-threaded-gc --min-semi-space-size=16'
// Chromium takes the last such list alone: what Playwright leaves out and matters here stands in it too.
const left = ['RenderDocument', 'SpareRendererForSitePerProcess', 'PaintHolding', 'HttpsUpgrades', 'OptimizationHints']

function launch(): Promise<Browser> {
  const executablePath = testChromium()
  if (!executablePath) throw new Error('Browser tests need Chromium: set CHROMIUM to its path.')
  const few = [...quiet, untiring, `--disable-features=${left.join()}`]
  return chromium.launch({ executablePath, args: ['--no-sandbox', '--disable-gpu', '--disable-quic', ...few] })
}
