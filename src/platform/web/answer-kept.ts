import type { KeptPage } from './kept-pages.ts'

export interface PlainAnswer {
  status: 200 | 304
  headers: Record<string, string>
  body: Buffer<ArrayBuffer> | null
}

interface Ask {
  ifNoneMatch?: string | undefined
  acceptEncoding?: string | undefined
}

/** The answer that a kept page gives to these request headers: 304, compressed, or as it is. */
export function answerKept(page: KeptPage, { ifNoneMatch, acceptEncoding }: Ask): PlainAnswer {
  const [plain, zipped] = [`"${page.etag}"`, `"${page.etag}-gz"`]
  // A cache updates what it keeps under the very tag that it asked with.
  const known = [zipped, plain].find((etag) => ifNoneMatch?.includes(etag))
  if (known) return { status: 304, headers: { ...page.headers, ETag: known }, body: null }
  const isZipped = page.gzip !== undefined && accepts(acceptEncoding, 'gzip')
  const body = isZipped && page.gzip ? page.gzip : page.bytes
  const headers = { ...page.headers, ETag: isZipped ? zipped : plain, 'Content-Length': String(body.length) }
  return { status: 200, headers: isZipped ? { ...headers, 'Content-Encoding': 'gzip' } : headers, body }
}

/** Whether an `Accept-Encoding` names this coding, and not to refuse it (`gzip;q=0`). */
export const accepts = (header: string | undefined, coding: string): boolean =>
  (header ?? '').split(',').some((each) => {
    const [name = '', ...weights] = each.split(';')
    return name.trim().toLowerCase() === coding && !weights.some((weight) => /^\s*q=0(\.0*)?\s*$/i.test(weight))
  })
