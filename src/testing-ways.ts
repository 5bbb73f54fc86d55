import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import type { BrowserContextOptions, Locator, Page } from 'playwright-core'
import { type Language, type Translate, translator } from './platform/i18n/index.ts'
import { type BrowserSite, browserSite, desk, phone, type Visit } from './testing-browser.ts'

/** A journey under way: the visitor, and the site's words in the visitor's language. */
export interface Journey extends Visit, Pick<BrowserSite, 'world' | 'url'> {
  language: Language
  t: Translate
  isOnPhone: boolean
}

export interface Way extends Pick<BrowserContextOptions, 'javaScriptEnabled'> {
  name: string
  language: Language
  viewport: typeof desk
}

const ways: Way[] = [
  { name: 'on a phone without JavaScript', language: 'fr', viewport: phone, javaScriptEnabled: false },
  { name: 'at a desk', language: 'fr', viewport: desk },
  { name: 'on a phone, in English', language: 'en', viewport: phone },
]

/** The same journey with JavaScript and without, on a phone and at a desk, in French and once in English. */
export function journey(what: string, walk: (journey: Journey) => Promise<void>): void {
  describe(what, { concurrency: 2 }, () => {
    for (const way of ways)
      test(way.name, async () => {
        const { world, url } = await browserSite()
        const visitor = await visitorOf(way)
        const before = visitor.complaints.length
        const { language, viewport } = way
        await visitor.page.setViewportSize(viewport)
        await walk({ ...visitor, world, url, language, t: translator(language), isOnPhone: viewport === phone })
        assert.deepEqual(visitor.complaints.slice(before), [])
      })
  })
}

const visitors = new Map<Way, Promise<Visit>>()

/** Whoever made one journey makes the next: a new window costs a fifth of a second, and nothing here is remembered. */
function visitorOf(way: Way): Promise<Visit> {
  const { name: _, language, ...options } = way
  const known = visitors.get(way) ?? browserSite().then(({ visit }) => visit({ locale: language, ...options }))
  visitors.set(way, known)
  return known
}

/** The number in the page's title: how many were found. */
export async function countIn(page: Page): Promise<number> {
  const title = await textOf(page.locator('h1'))
  return Number(/\d+/.exec(title)?.[0] ?? 0)
}

/** Presses a link or a button that leads to another page. */
export const follow = (page: Page, link: Locator) => Promise.all([page.waitForEvent('domcontentloaded'), link.click()])

/** What stands there, whether it is seen or only read out. */
export const textOf = async (place: Locator): Promise<string> => (await place.textContent()) ?? ''

/** Presses Tab until the focus is on such a thing, sees at each stop that the focus shows, and counts the stops. */
export async function tabTo(page: Page, selector: string): Promise<number> {
  for (let stops = 1; stops < 150; stops++) {
    await page.keyboard.press('Tab')
    const { found, shows, what } = await page.evaluate((selector) => {
      const at = document.activeElement ?? document.body
      const { outlineStyle, outlineWidth } = getComputedStyle(at)
      const { width, right, bottom } = at.getBoundingClientRect()
      const shows =
        outlineStyle !== 'none' && Number.parseFloat(outlineWidth) >= 2 && width > 0 && right > 0 && bottom > 0
      return { found: at.matches(selector), shows, what: at.outerHTML.slice(0, 120) }
    }, selector)
    assert.ok(shows, `the focus is seen on ${what}`)
    if (found) return stops
  }
  assert.fail(`Tab never reached ${selector}`)
}
