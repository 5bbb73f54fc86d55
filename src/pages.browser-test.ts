import assert from 'node:assert/strict'
import { before, describe, test } from 'node:test'
import type { BrowserContextOptions, Page } from 'playwright-core'
import { languages, translator } from './platform/i18n/index.ts'
import { barriers, faultsIn, looks, overflowing } from './testing-audit.ts'
import { browserSite, desk, type Visit } from './testing-browser.ts'
import { everyKindOfPage, fictional, type OnePage } from './testing-pages.ts'
import { insiderIn, pagesOf } from './testing-people-pages.ts'

/** What was seen of one page: everything that is wrong with it, and what pages are compared by. */
interface Seen extends OnePage {
  answered: number | undefined
  title: string
  headings: number
  lang: string | null
  faults: string[]
  barriers: string[]
  overflow: string[]
  foreign: string[]
  complaints: string[]
  cookies: string[]
  unmarked: string[]
}

/** How a page is shown. */
interface View {
  size: typeof desk
  colorScheme?: 'light' | 'dark'
}

const narrowest = { width: 320, height: 640 }

const sameListWithANote = [
  ...['old address', 'ambiguous town', 'private journal', 'journal of one hoster', 'framed portal'],
]

describe('every kind of page, in both languages, in a real browser', () => {
  const seen: Seen[] = []

  before(async () => {
    const site = await browserSite()
    // The outbox is for who keeps the machine: somebody who is signed in looks at it.
    const waiting = (await everyKindOfPage(site.world)).filter(({ kind }) => kind !== 'outbox')
    const insider = await insiderIn(site.world)
    const inside = pagesOf(insider)
    const walk = async (pages: OnePage[], options: BrowserContextOptions = {}) => {
      const visit = await site.visit(options)
      for (let next = pages.shift(); next; next = pages.shift()) seen.push(await look(visit, next))
      await visit.leave()
    }
    const signedIn = { extraHTTPHeaders: { cookie: insider.cookie } }
    await Promise.all([walk(waiting), walk(waiting).then(() => walk(inside, signedIn))])
  })

  const nothing = (of: (page: Seen) => unknown[]) =>
    assert.deepEqual(
      seen.map((page) => ({ address: page.address, found: of(page) })).filter(({ found }) => found.length > 0),
      [],
    )

  test('there are many, and each is there', () => {
    assert.ok(seen.length > 80, `${seen.length} pages`)
    nothing(({ status, answered }) => (answered === status ? [] : [answered]))
  })
  test('axe finds nothing, on a phone and at a desk, by day and by night', () => nothing((page) => page.barriers))
  test('html-validate finds nothing', () => nothing((page) => page.faults))
  test('nothing hangs over the edge of the narrowest phone', () => nothing((page) => page.overflow))
  test('no page asks another host for anything', () => nothing((page) => page.foreign))
  test('the browser complains of nothing', () => nothing((page) => page.complaints))
  test('no cookie is set', () => nothing((page) => page.cookies))
  test('each has one h1', () => nothing(({ headings }) => (headings === 1 ? [] : [headings])))
  test('each says its language', () => nothing(({ lang, language }) => (lang === language ? [] : [lang])))
  test('whoever was made up is marked in the very row that names it', () => nothing((page) => page.unmarked))
  test('each has a title of its own', () => {
    const own = seen.filter(({ status, kind }) => status === 200 && !sameListWithANote.includes(kind))
    const twins = ({ title, language, address }: Seen) =>
      own.filter((other) => other.title === title && other.language === language && other.address !== address)
    nothing((page) => (own.includes(page) ? twins(page).map(({ address }) => address) : []))
  })
})

/** Looks at a page by all rules, in French on a phone and in English at a desk, and at its looks in French by night. */
async function look({ page, context, asked, complaints }: Visit, given: OnePage): Promise<Seen> {
  const [askedBefore, saidBefore] = [asked.length, complaints.length]
  const [barring, overflow]: [string[], string[]] = [[], []]
  const isFrench = given.language === 'fr'
  const onPhone = {
    size: narrowest,
    async see() {
      overflow.push(...(await overflowing(page)))
      if (isFrench) barring.push(...(await barriers(page)))
    },
  }
  const atDesk = {
    size: desk,
    colorScheme: isFrench ? 'dark' : 'light',
    see: async () => void barring.push(...(await barriers(page, isFrench ? looks : []))),
  } as const
  // As the window stands: each change of it draws the whole page again.
  const [first, second] = page.viewportSize()?.width === desk.width ? [atDesk, onPhone] : [onPhone, atDesk]
  await show(page, first)
  const answer = await page.goto(given.address)
  const facts = await factsOf(page)
  await first.see()
  await show(page, second)
  await second.see()
  const own = new URL(page.url()).origin
  return {
    ...given,
    ...facts,
    answered: answer?.status(),
    faults: await faultsIn((await answer?.text()) ?? ''),
    barriers: [...new Set(barring)],
    overflow,
    foreign: asked.slice(askedBefore).filter((address) => !address.startsWith(`${own}/`)),
    complaints: complaints.slice(saidBefore).filter((said) => given.status === 200 || !said.includes('404')),
    cookies: (await context.cookies()).map(({ name }) => name),
  }
}

/** What the page says of itself, and the links to somebody made up that have no mark in their row. */
const factsOf = (page: Page) =>
  page.evaluate(
    ([madeUp = '', words = '']) => ({
      title: document.title,
      headings: document.querySelectorAll('h1').length,
      lang: document.documentElement.getAttribute('lang'),
      unmarked: [...document.querySelectorAll('main a[href]')]
        .filter((link) => new RegExp(madeUp).test(link.getAttribute('href') ?? ''))
        .filter((link) => !document.querySelector('.pretended, .head .fictional') && !link.closest('form, nav'))
        .map((link) => link.closest('.comparison') ?? link.closest('li, dd, figure, article, .notice, section') ?? link)
        .filter((row) => !row.querySelector('.fictional') && !new RegExp(words).test(row.textContent ?? ''))
        .map((row) => row.outerHTML.slice(0, 200)),
    }),
    [
      `^[^?]*/(hosters|services)/(${fictional.join('|')})(/[a-z0-9-]+)?$`,
      languages.map((each) => translator(each)('ui.fictional')).join('|'),
    ],
  )

async function show(page: Page, { size, colorScheme = 'light' }: View) {
  const { width } = page.viewportSize() ?? {}
  if (width !== size.width) await page.setViewportSize(size)
  await page.emulateMedia({ colorScheme })
}
