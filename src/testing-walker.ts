import assert from 'node:assert/strict'
import type { Locator, Page } from 'playwright-core'
import { linksIn } from './paths.ts'
import { type Key, type Language, translator, type Values } from './platform/i18n/index.ts'
import type { TestSite } from './testing.ts'
import { overflowing } from './testing-audit.ts'

export type Walker = ReturnType<typeof walkerOf>

export interface Surroundings {
  world: TestSite
  language: Language
  isOnPhone: boolean
}

/** Somebody who goes from page to page, knowing the site by the words that it shows. */
export function walkerOf(page: Page, { world, language, isOnPhone }: Surroundings) {
  const { said, linkIn } = wordsIn(language)
  /** Does what leads to another page, and sees there that a phone need not be moved sideways. */
  const go = async (act: Promise<unknown>) => {
    await Promise.all([page.waitForEvent('domcontentloaded', { timeout: 12_000 }), act])
    if (isOnPhone) assert.deepEqual(await overflowing(page), [], page.url())
  }
  const walker = {
    page,
    /** A page by its address in `paths`, or by the whole address of a mail. What was changed is public by then. */
    async open(address: string) {
      await world.directory.refresh()
      const url = address.startsWith('/') ? linksIn(language)(address) : address
      await go(page.goto(url, { waitUntil: 'commit' }))
    },
    follow: (link: Key, values?: Values) => go(linkOf(page.getByRole('main'), linkIn(link, values)).click()),
    /** The same where the link is a name and no word of the site. */
    followName: (name: string) => go(linkOf(page.getByRole('main'), name).click()),
    /** From the menu over each page, which a phone opens first. */
    async choose(link: Key) {
      if (isOnPhone) await page.getByRole('button', named(said('ui.menu'))).click()
      await go(linkOf(page.getByRole('navigation', named(said('ui.menu-label'))), said(link)).click())
    },
    /** From the ground under each page. */
    chooseBelow: (link: Key) => go(linkOf(page.getByRole('contentinfo'), said(link)).click()),
    press: (button: Key, values?: Values) => go(page.getByRole('button', named(said(button, values))).click()),
    field: (label: Key) => page.getByRole('textbox', { name: said(label) }),
    fill: (label: Key, text: string) => walker.field(label).fill(text),
    /** By the beginning of the label: what it means may stand below. */
    tick: (label: Key, values?: Values) =>
      page
        .locator('label')
        .filter({ hasText: beginning(said(label, values)) })
        .click(),
    async title(key: Key, values?: Values) {
      assert.equal(await textOf(page.locator('h1')), said(key, values))
    },
    /** The page says so, whatever is around it. */
    async reads(key: Key, values?: Values) {
      await walker.readsText(said(key, values))
    },
    async readsNot(key: Key, values?: Values) {
      assert.ok(!(await shownOn(page)).includes(said(key, values)), `“${said(key, values)}” does not stand here`)
    },
    async readsText(text: string) {
      const shown = await shownOn(page)
      assert.ok(shown.includes(plain(text)), `“${text}” stands on ${page.url()}: ${shown}`)
    },
    /** What is wrong stands on top of the page, has the focus and leads to its field, which says it too. */
    async isRefused(why: Key, field: Locator) {
      const alert = page.locator('[role=alert]:focus')
      await alert.getByRole('link', named(said(why))).click()
      assert.equal(await field.getAttribute('aria-invalid'), 'true')
      assert.ok(page.url().endsWith(`#${await field.getAttribute('id')}`))
    },
  }
  return walker
}

const beginning = (words: string) => new RegExp(`^\\s*${spaced(words)}`)
/** Browsers read a space where a part of a name is for the ear alone. */
const spaced = (words: string) =>
  words
    .split(/ |(?=[:;!?])/)
    .map(RegExp.escape)
    .join('\\s*')
const shownOn = (page: Page) => textOf(page.locator('main'))
const linkOf = (place: Locator, name: string) => place.getByRole('link', named(name)).first()
const named = (name: string) => ({ name: new RegExp(`^${spaced(plain(name))}$`) })

/** The site's words in a language as a page shows them, with plain spaces; and those of them that are a link. */
export function wordsIn(language: Language) {
  const t = translator(language)
  const whole = (words: string[]) => words.join('')
  const bare = { quiet: whole, soft: whole, who: whole, link: whole }
  const said = (key: Key, values: Values = {}) => plain(whole(t.rich<string>(key, { ...bare, ...values })))
  const linkIn = (key: Key, values: Values = {}) => {
    const links: string[] = []
    const link = (words: string[]) => String(links.push(whole(words)))
    const sentence = plain(whole(t.rich<string>(key, { ...bare, link, ...values })))
    return links[0] ?? sentence
  }
  return { said, linkIn }
}

const plain = (text: string) => text.replace(/\s+/g, ' ').trim()
const textOf = async (place: Locator) => plain((await place.textContent()) ?? '')
