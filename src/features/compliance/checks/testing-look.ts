import assert from 'node:assert/strict'
import { formatsIn, translator } from '../../../platform/i18n/index.ts'
import type { Check } from '../check.ts'
import { bounds, type Found } from '../finding.ts'
import { said } from '../said.ts'
import { type PlaceGiven, type VisitGiven, visitedOf } from '../visit/testing-visited.ts'
import type { Visited } from '../visit/visited.ts'

const views = (['fr', 'en'] as const).map((language) => ({ t: translator(language), format: formatsIn(language) }))

/**
 * What a check says of one subject, and how that reads in English; it can be said in both languages, and is bounded.
 */
export async function look(check: Check, visited: Visited, subject = '') {
  const founds = await check.look(visited)
  const [found, ...more] = founds.filter((each) => each.subject === subject)
  assert.ok(found && more.length === 0, `${check.name} says one thing of “${subject}”`)
  return { result: found.result, says: inEnglish(found), evidence: found.evidence }
}

export const lookAt = (check: Check, given: VisitGiven, subject = '') => look(check, visitedOf(given), subject)

/** The same for a site alone. */
export const lookAtSite = (check: Check, site: PlaceGiven | null) => lookAt(check, { site })

export function inEnglish(found: Found): string {
  const [, english] = views.map((view) => said(view, found.sentence))
  assert.ok(found.evidence.length <= bounds.evidence)
  for (const { asked, came, extract = '' } of found.evidence)
    for (const text of [asked, came, extract]) {
      assert.ok(text.length <= bounds.extract)
      assert.doesNotMatch(text, /[\p{Cc}\p{Bidi_Control}]/u)
    }
  return english ?? ''
}
