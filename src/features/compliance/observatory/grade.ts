import type { Page } from '../visit/visited.ts'
import { cookieLine } from './cookie-line.ts'
import { frameLine, referrerLine, resourceLine, sniffingLine } from './header-lines.ts'
import type { Line } from './line.ts'
import { headOf } from './page-head.ts'
import { policiesIn, policiesOf } from './policy.ts'
import { policyLine } from './policy-line.ts'
import { redirectionLine } from './redirection-line.ts'
import { scriptLine } from './script-line.ts'
import { isStrict, strictTransportLine } from './strict-transport.ts'

export interface Grade {
  letter: string
  points: number
  lines: Line[]
}

type Came = Extract<Page, { ok: true }>

/**
 * The grade of a page by the rules that the HTTP Observatory publishes (developer.mozilla.org, “HTTP Observatory
 * Scoring Methodology”, as read in November 2026). Two of its tests are not made here, and take nothing away: the list
 * of names preloaded by browsers, and a request under another's name (CORS).
 */
export function gradeOf(page: Came, plain: Page | null): Grade {
  const { headers } = page
  const isSecure = page.url.startsWith('https:')
  const strict = headers.get('strict-transport-security')
  const isHtml = page.reading !== null
  const head = headOf(page)
  const own = (name: string) => head.said.get(name) ?? []
  const policy = headers.get('content-security-policy')
  const redirection = redirectionLine(plain)
  return graded([
    policyLine(policiesOf(policy, own('content-security-policy')), isSecure),
    cookieLine(page.cookies, isStrict(strict, isSecure)),
    strictTransportLine(strict, isSecure),
    ...(redirection ? [redirection] : []),
    referrerLine([headers.get('referrer-policy') ?? [], own('referrer-policy')].flat().join(', ') || undefined),
    isHtml ? scriptLine(head.scripts, page.url) : { rule: 'sri-not-implemented-response-not-html', points: 0, saw: '' },
    sniffingLine(headers.get('x-content-type-options')),
    frameLine(headers.get('x-frame-options'), policiesIn(policy)),
    resourceLine(headers.get('cross-origin-resource-policy') ?? own('cross-origin-resource-policy').at(-1)),
  ])
}

/** Bonuses count only where hardly anything was taken away. */
export function graded(lines: Line[]): Grade {
  const sum = (points: number[]) => points.reduce((all, each) => all + each, 100)
  const without = Math.max(0, sum(lines.map(({ points }) => Math.min(points, 0))))
  const points = without >= 90 ? sum(lines.map((line) => line.points)) : without
  const [letter = 'F'] = Object.entries(letters).find(([, from]) => points >= from) ?? []
  return { letter, points, lines }
}

const letters = {
  ...{ 'A+': 100, A: 90, 'A-': 85, 'B+': 80, B: 70, 'B-': 65, 'C+': 60, C: 50 },
  ...{ 'C-': 45, 'D+': 40, D: 30, 'D-': 25, F: 0 },
}
