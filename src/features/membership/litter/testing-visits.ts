import assert from 'node:assert/strict'
import type { Page } from 'playwright-core'
import { faultsIn, overflowing } from '../../../testing-audit.ts'
import { type BrowserSite, phone } from '../../../testing-browser.ts'
import { follow } from '../../../testing-ways.ts'

/** Somebody on a phone without JavaScript; null: nobody who is signed in. */
export async function visitorOn(site: BrowserSite, personId: string | null): Promise<Page> {
  const { context, page } = await site.visit({ javaScriptEnabled: false, viewport: phone })
  const host = { domain: 'localhost', path: '/', secure: true, httpOnly: true, sameSite: 'Lax' } as const
  const cookies = personId === null ? [] : [...(await site.world.as(personId)).cookies]
  await context.addCookies(cookies.map(([name, value]) => ({ ...host, name, value })))
  return page
}

/** Nothing is wider than the phone, and the page is well written. */
export async function check(page: Page): Promise<void> {
  assert.deepEqual(await overflowing(page), [])
  assert.deepEqual(await faultsIn(await page.content()), [])
}

/** Presses the button of this name, and waits for the page behind it. */
export const press = (page: Page, name: string) => follow(page, page.getByRole('button', { name, exact: true }))
