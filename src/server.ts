import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import { getRequestListener } from '@hono/node-server'
import { accepts, answerKept, askedAs, type KeptPages, mayCompress, visitorOf } from './platform/web/index.ts'
import type { Site } from './site.tsx'

/** The listener: kept pages are answered before the router, everything else by the site. */
export function serverOf(site: Site, kept: KeptPages, trustedProxies: string[]): Server {
  const listener = getRequestListener((request, { incoming }) => {
    const forwarded = request.headers.get('x-forwarded-for') ?? undefined
    const address = 'socket' in incoming ? incoming.socket.remoteAddress : undefined
    return site.fetch(request, visitorOf(address, forwarded, trustedProxies))
  })
  return createServer((request, response) => {
    if (!answeredFromKept(kept, request, response)) void listener(request, response)
  })
}

function answeredFromKept(
  kept: KeptPages,
  { method, url, headers }: IncomingMessage,
  response: ServerResponse,
): boolean {
  if (method !== 'GET' || url === undefined || headers.cookie?.includes('__Host-')) return false
  const page = kept.findAsked(askedAs(url, headers.accept))
  // The first who takes it compressed has it compressed, further in.
  if (!page || (mayCompress(page) && accepts(headers['accept-encoding'], 'gzip'))) return false
  const answer = answerKept(page, { ifNoneMatch: headers['if-none-match'], acceptEncoding: headers['accept-encoding'] })
  response.writeHead(answer.status, answer.headers)
  response.end(answer.body)
  return true
}
