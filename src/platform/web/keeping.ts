import { accepts, answerKept } from './answer-kept.ts'
import type { Handler, Request } from './env.ts'
import { acceptedFormat, withoutFormat } from './format.ts'
import { compressed, type KeptPage, type KeptPages } from './kept-pages.ts'

/** How a page is asked for: `/fr/services.json?q=x`, or `/fr/services?q=x` with an `Accept`, are one question. */
export function askedAs(url: string, accept: string | undefined): string {
  const end = url.indexOf('?')
  const { pathname, format } = withoutFormat(end < 0 ? url : url.slice(0, end))
  return `${format ?? acceptedFormat(accept)} ${pathname}${end < 0 ? '' : url.slice(end)}`
}

/** The one spelling of an address: parameters that the page knows, in its own order, whatever the visitor wrote. */
export type Spelling = (c: Request) => string

/** Renders a page once, keeps it until the directory changes: answers of status 200, never for somebody signed in. */
export async function keeping(c: Request, pages: KeptPages, spelling: string, handler: Handler): Promise<Response> {
  const isSomebody = c.req.header('cookie')?.includes('__Host-') || c.req.header('authorization') !== undefined
  if (isSomebody) return handler(c)
  const { pathname, search } = new URL(c.req.url)
  const asked = `${c.env.format} ${pathname}${search}`
  const key = `${c.env.format} ${spelling}`
  const known = pages.find(key)
  if (known) {
    pages.remember(asked, key)
    return plain(c, known)
  }
  const { edition } = pages
  const answer = await handler(c)
  if (answer.status !== 200) return answer
  // A page that is still a text need not be read back from its answer.
  const text = c.get('rendered')
  const bytes = text === undefined ? Buffer.from(await answer.arrayBuffer()) : Buffer.from(text)
  const headers = {
    ...Object.fromEntries(answer.headers),
    'cache-control': 'no-cache',
    vary: 'Accept, Accept-Encoding',
  }
  const page = pages.keep(key, bytes, headers, edition)
  pages.remember(asked, key)
  return plain(c, page)
}

async function plain(c: Request, page: KeptPage): Promise<Response> {
  if (accepts(c.req.header('accept-encoding'), 'gzip')) await compressed(page)
  const ask = { ifNoneMatch: c.req.header('if-none-match'), acceptEncoding: c.req.header('accept-encoding') }
  const { status, headers, body } = answerKept(page, ask)
  return new Response(body, { status, headers })
}
