import type { Agent } from 'undici'
import { readDestination } from './destination.ts'
import type { CookieSet, Fetched, Wish } from './outbound.ts'
import { passOver, readBody } from './read-body.ts'
import type { Turns } from './turns.ts'
import { CannotReach, reasonOf } from './unreached.ts'

export interface Means {
  wish: Wish
  userAgent: string
  turns: Turns
  agent: Agent
}

type Answer = Pick<Extract<Fetched, { ok: true }>, 'status' | 'headers' | 'cookies' | 'body' | 'ms'>

const mostRedirects = 5
const mostCookies = 50
const longestCookie = 4096
const mebibyte = 1024 * 1024

/** From an address to what stands there, redirects followed by hand: each stop is looked at like the first. */
export async function journey(address: string, means: Means): Promise<Fetched> {
  const redirects: string[] = []
  const cookies: CookieSet[] = []
  let at = address
  // The time runs from the first turn: waiting for others is no fault of the host.
  let clock: Clock | undefined
  try {
    let url = destination(address)
    for (;;) {
      at = url.href
      const stop = url
      const answer = await means.turns.take(url.hostname, () => {
        clock ??= clockOf(means.wish.timeoutMs ?? 15_000)
        return ask(stop, means, clock.signal)
      })
      cookies.push(...answer.cookies.slice(0, mostCookies - cookies.length))
      const location = answer.headers.get('location')
      const reached = { ok: true, ...answer, cookies, url: at, redirects: [...redirects] } satisfies Fetched
      if (!isRedirect(answer.status) || location === undefined) return reached
      if (redirects.length === mostRedirects) throw new CannotReach('redirects')
      redirects.push(at)
      url = destination(location, url)
      if (means.wish.mayFollow && !(await means.wish.mayFollow(url.href))) return reached
    }
  } catch (error) {
    return { ok: false, reason: reasonOf(error), url: at, redirects }
  } finally {
    clock?.stop()
  }
}

type Clock = ReturnType<typeof clockOf>

/** Rings when the time is over; stopped, it holds nothing any more, as thousands of `AbortSignal.timeout` would. */
function clockOf(ms: number) {
  const over = new AbortController()
  const timer = setTimeout(() => over.abort(new DOMException('took too long', 'TimeoutError')), ms)
  return { signal: over.signal, stop: () => clearTimeout(timer) }
}

const isRedirect = (status: number) => [301, 302, 303, 307, 308].includes(status)

function destination(text: string, from?: URL): URL {
  const url = readDestination(text, from)
  if (!url) throw new CannotReach('bad-url')
  if (from?.protocol === 'https:' && url.protocol === 'http:') throw new CannotReach('downgrade')
  return url
}

async function ask(url: URL, { wish, userAgent, agent }: Means, signal: AbortSignal): Promise<Answer> {
  const { maxBytes = mebibyte, accept = '*/*', beginning = false, known } = wish
  const began = performance.now()
  const { statusCode, headers, body } = await agent.request({
    origin: url.origin,
    path: url.pathname + url.search,
    method: 'GET',
    headers: {
      'user-agent': userAgent,
      accept,
      'accept-encoding': 'gzip, br',
      ...(isHeader(known?.etag) ? { 'if-none-match': known.etag } : {}),
      ...(isHeader(known?.lastModified) ? { 'if-modified-since': known.lastModified } : {}),
    },
    signal,
  })
  const ms = Math.round(performance.now() - began)
  const said = new Map(
    Object.entries(headers).flatMap(([name, value]) =>
      value === undefined || name === 'set-cookie' ? [] : [[name, [value].flat().join(', ')] as const],
    ),
  )
  const set = [headers['set-cookie'] ?? []].flat().slice(0, mostCookies)
  const cookies = set.map((line) => ({ line: line.slice(0, longestCookie), from: url.href }))
  const isWanted = (statusCode >= 200 && statusCode <= 299) || (beginning && !isRedirect(statusCode))
  if (!isWanted) {
    await passOver(body, signal)
    return { status: statusCode, headers: said, cookies, body: new Uint8Array(), ms }
  }
  const encoding = said.get('content-length') === '0' ? '' : (said.get('content-encoding') ?? '')
  const reading = { maxBytes, signal, beginning }
  return { status: statusCode, headers: said, cookies, body: await readBody(body, encoding, reading), ms }
}

/** What another server said may stand in a header of ours only when it is plain text of one line. */
const isHeader = (text: string | null | undefined): text is string =>
  typeof text === 'string' && /^[\x20-\x7e]{1,500}$/.test(text)
