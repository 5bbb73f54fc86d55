import assert from 'node:assert/strict'
import type { Visitor } from '../../testing-visitor.ts'
import type { Fields } from '../editing/testing.ts'
import { begun, filled, propose } from './testing.ts'

/** Where a chapter's title and sentence are written in a draft. */
export const chapter = (id: string) => `charter/chapters/${id}/words`
export const foreword = 'charter/foreword'

export const pains = { 'title.fr': 'Pain et brioche', 'title.en': 'Bread and brioche', 'lead.fr': 'Ce qui se mange.' }
export const welcome = { 'foreword.fr': 'Bienvenue à **table**.', 'foreword.en': 'Welcome to the **table**.' }
export const welcomed = { fr: welcome['foreword.fr'], en: welcome['foreword.en'] }

/** Changes one part of the charter in a draft. */
export async function rewrite(browser: Visitor, draft: string, part: string, changes: Fields): Promise<void> {
  const url = `${draft}/${part}`
  const answer = await browser.post(url, await filled(browser, url, changes))
  assert.equal(answer.status, 303, await answer.clone().text())
}

/** A proposal of other words above the clauses: the address of its page. */
export async function proposedWords(browser: Visitor, parts: Record<string, Fields>, title = 'De meilleurs mots') {
  const draft = await begun(browser, { 'title.fr': title })
  for (const [part, changes] of Object.entries(parts)) await rewrite(browser, draft, part, changes)
  return propose(browser, draft)
}
