import type { Fetched } from '../../../platform/outbound/index.ts'
import { cookiesOf } from './cookies-of.ts'
import { decodedText, typeOf } from './decoded.ts'
import { readingOf } from './reading-of.ts'
import { bounds, type Page } from './visited.ts'

/** What was fetched, as checks see it. */
export function pageFrom(asked: string, fetched: Fetched, now: Temporal.Instant): Page {
  if (!fetched.ok) return { ok: false, asked, why: fetched.reason }
  const { url, redirects, status, headers, cookies, body } = fetched
  const said = headers.get('content-type')
  const type = typeOf(said)
  const text = decodedText(body, said)
  const isHtml = type === 'text/html' || type === 'application/xhtml+xml' || (type === '' && looksLikeHtml.test(text))
  return {
    ...{ ok: true, asked, url, redirects, status, headers, type, text },
    isCut: body.length >= bounds.pageBytes,
    cookies: cookiesOf(cookies, now),
    reading: isHtml && text !== '' ? readingOf(text, url) : null,
  }
}

const looksLikeHtml = /^\s*<(!doctype html|html|head|body|title|meta)\b/i
