import type { Check } from '../check.ts'
import type { Evidence, Found } from '../finding.ts'
import { strictSeconds } from '../observatory/strict-transport.ts'
import type { Page, Place } from '../visit/visited.ts'
import { found, saw } from './evidence.ts'
import { isThere, notCheckable, ofEachPlace } from './places.ts'

/** Whether plain http leads to https, and browsers are told to come over https from then on. */
export const https: Check = {
  name: 'https',
  title: 'compliance.check-https',
  method: 'compliance.method-https',
  look: (visited) => ofEachPlace(visited, look),
}

function look({ subject, page, plain }: Place): Found {
  const evidence = plain === null ? [] : [wayOf(plain)]
  const clear = [page, plain].find((each) => each !== null && isInTheClear(each))
  if (clear) {
    const values = { address: clear.asked }
    return found(subject, 'against', { key: 'compliance.https-plain', values }, evidence)
  }
  if (!page.ok) return notCheckable(subject, page)
  if (plain !== null && !plain.ok && !nobodyListens.has(plain.why)) return notCheckable(subject, plain)
  return ofStrictness(subject, page, evidence)
}

function ofStrictness(subject: string, page: Extract<Page, { ok: true }>, evidence: Evidence[]): Found {
  const header = page.headers.get('strict-transport-security')
  const all = [...evidence, saw(page.url, `HTTP ${page.status}`, `Strict-Transport-Security: ${header ?? ''}`)]
  const values = { host: URL.parse(page.url)?.hostname ?? page.url }
  const seconds = strictSeconds(header)
  if (seconds === null || seconds === 0)
    return found(subject, 'not-found', { key: 'compliance.https-not-strict', values }, all)
  const days = Math.round(seconds / 86_400)
  return found(subject, 'seen', { key: 'compliance.https-strict', values: { ...values, days } }, all)
}

/** A page that was read without encryption; an address that answers with an error shows nothing. */
const isInTheClear = (page: Page) =>
  page.ok ? isThere(page) && page.url.startsWith('http:') : page.why === 'downgrade'

/** Who does not listen at plain http has nothing to redirect. */
const nobodyListens = new Set(['refused', 'timeout'])

const wayOf = (page: Page) =>
  saw(
    page.asked,
    page.ok ? `HTTP ${page.status}` : page.why,
    page.ok ? [...page.redirects, page.url].join(' → ') : undefined,
  )
