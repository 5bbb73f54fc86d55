import type { Check } from '../check.ts'
import type { Found } from '../finding.ts'
import { frameLine, referrerLine, sniffingLine } from '../observatory/header-lines.ts'
import { headOf } from '../observatory/page-head.ts'
import { policiesIn, policiesOf } from '../observatory/policy.ts'
import type { Place } from '../visit/visited.ts'
import { found, saw } from './evidence.ts'
import { type Came, ofEachPage } from './places.ts'

/** Whether the page asks browsers to protect its readers, in the four headers that every server can send. */
export const headers: Check = {
  name: 'headers',
  title: 'compliance.check-headers',
  method: 'compliance.method-headers',
  look: (visited) => ofEachPage(visited, look),
}

function look({ subject }: Place, page: Came): Found {
  const parts = protections(page)
  const evidence = parts.map(({ name }) => saw(page.url, `${name}: ${page.headers.get(name.toLowerCase()) ?? '–'}`))
  const missing = parts.filter(({ isThere }) => !isThere).map(({ name }) => name)
  const host = URL.parse(page.url)?.hostname ?? page.url
  if (missing.length === 0) return found(subject, 'seen', { key: 'compliance.headers-all', values: { host } }, evidence)
  const values = { host, missing: missing.join(', '), count: missing.length }
  return found(subject, 'not-found', { key: 'compliance.headers-missing', values }, evidence)
}

function protections(page: Came): { name: string; isThere: boolean }[] {
  const { headers } = page
  const own = headOf(page).said.get('content-security-policy') ?? []
  const policy = headers.get('content-security-policy')
  return [
    { name: 'Content-Security-Policy', isThere: policiesOf(policy, own).length > 0 },
    { name: 'X-Content-Type-Options', isThere: isGood(sniffingLine(headers.get('x-content-type-options')).points) },
    { name: 'X-Frame-Options', isThere: isGood(frameLine(headers.get('x-frame-options'), policiesIn(policy)).points) },
    { name: 'Referrer-Policy', isThere: referrerLine(headers.get('referrer-policy')).points > 0 },
  ]
}

const isGood = (points: number) => points >= 0
