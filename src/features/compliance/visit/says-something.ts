import { stateOfPage } from '../checks/page-state.ts'
import { pointsIn, wordsAsked } from '../topics/index.ts'
import type { Page, Topic } from './visited.ts'

export type CamePage = Extract<Page, { ok: true }>

/** Whether a page says something of its topic, as the checks will read it: then no other is looked for. */
export function saysSomething(page: Page, topic: Topic, front: CamePage | null): boolean {
  const state = stateOfPage(page, topic, front)
  if (state.is !== 'there') return false
  if (wordsAsked(topic).length === 0) return true
  return pointsIn(topic, state.words, { near: false }).some(({ at }) => at !== null)
}
