import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import type axe from 'axe-core'
import { HtmlValidate, type ResolvedConfig, StaticConfigLoader } from 'html-validate'
import type { BrowserContext, Page } from 'playwright-core'
import { type Language, languages } from './platform/i18n/index.ts'

declare global {
  interface Window {
    axe: typeof axe
    openAxe?: () => void
  }
}

const script = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')

const later = `globalThis.openAxe = () => { if (!globalThis.axe) {${script}\n} }`

/** Whatever changes with the size of the window or with the scheme of colours. */
export const looks = ['color-contrast', 'target-size', 'link-in-text-block', 'scrollable-region-focusable']

/**
 * Pages in both languages, by turns by all rules in one and at their looks in the other: the elements are the same in
 * both, words are held to be there in both by tests of their own, and one rule compares words.
 */
export const inBothLanguages = (
  addresses: readonly string[],
): { language: Language; address: string; only: string[] }[] =>
  addresses.flatMap((address, at) =>
    languages.map((language, which) => ({
      language,
      address,
      only: (at + which) % 2 === 0 ? [] : [...looks, 'landmark-unique'],
    })),
  )

/** What axe-core finds wrong with a page as it stands, one line each: by these rules of its own, or by all. */
export async function barriers(page: Page, only: string[] = []): Promise<string[]> {
  await openAxe(page)
  return page.evaluate(async (only) => {
    const some = only.length > 0 ? { runOnly: { type: 'rule' as const, values: only } } : {}
    const { violations } = await window.axe.run(document, {
      resultTypes: ['violations'],
      rules: { 'target-size': { enabled: true } },
      ...some,
    })
    return violations.flatMap(({ id, nodes }) => nodes.map((node) => `${id}: ${node.html} ${node.failureSummary}`))
  }, only)
}

const prepared = new WeakSet<BrowserContext>()

/** Pages to come have it at hand: one browser compiles the same script once, and half a megabyte is sent once. */
async function openAxe(page: Page): Promise<void> {
  const context = page.context()
  if (!prepared.has(context)) await context.addInitScript({ content: later })
  prepared.add(context)
  const isThere = await page.evaluate(() => {
    window.openAxe?.()
    return 'axe' in window
  })
  if (!isThere) await page.evaluate(script)
}

/** What hangs over the edge of the window; what scrolls in a frame of its own may. */
export function overflowing(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const { scrollWidth, clientWidth } = document.documentElement
    if (scrollWidth <= clientWidth) return []
    const wide = [...document.body.querySelectorAll('*')].filter(
      (element) => element.getBoundingClientRect().right > clientWidth + 1,
    )
    return [`${scrollWidth} px`, ...wide.slice(0, 5).map((element) => element.outerHTML.slice(0, 120))]
  })
}

/** Rules are the same for each page: to work them out anew takes longer than to judge a page by them. */
class SameRules extends StaticConfigLoader {
  #rules: ResolvedConfig | Promise<ResolvedConfig> | undefined

  override getConfigFor(handle: string): ResolvedConfig | Promise<ResolvedConfig> {
    this.#rules ??= super.getConfigFor(handle)
    return this.#rules
  }
}

const validator = new HtmlValidate(
  new SameRules({
    extends: ['html-validate:recommended'],
    rules: {
      'void-style': 'off',
      'attribute-boolean-style': 'off',
      'attribute-empty-style': 'off',
      'form-dup-name': ['error', { shared: ['radio', 'checkbox', 'submit', 'button', 'reset'] }],
    },
  }),
)

/** What is wrong with a page as it was sent, one line each. */
export async function faultsIn(html: string): Promise<string[]> {
  const { results } = await validator.validateString(html)
  return results.flatMap(({ messages }) =>
    messages.map(({ ruleId, message, line, column }) => `${ruleId} ${line}:${column} ${message}`),
  )
}
