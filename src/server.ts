import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import { getRequestListener } from '@hono/node-server'
import { openHeaders, type Portal, whereOpens } from './features/portal/index.ts'
import { accepts, answerKept, askedAs, type KeptPages, mayCompress, visitorOf } from './platform/web/index.ts'
import type { Site } from './site.tsx'

/** The listener: kept pages and the portal's openings are answered before the router, everything else by the site. */
export function serverOf(site: Site, trustedProxies: string[]): Server {
  const { kept, portal, publicUrl } = site.ahead
  const listener = getRequestListener((request, { incoming }) => {
    const forwarded = request.headers.get('x-forwarded-for') ?? undefined
    const address = 'socket' in incoming ? incoming.socket.remoteAddress : undefined
    return site.fetch(request, visitorOf(address, forwarded, trustedProxies))
  })
  return createServer((request, response) => {
    if (sentOn(portal, publicUrl, request, response) || answeredFromKept(kept, request, response)) return
    void listener(request, response)
  })
}

/** Who opens a service is sent there; when none can be chosen, the site has a page that says why. */
function sentOn(
  portal: Portal,
  publicUrl: string,
  { method = '', url = '', headers }: IncomingMessage,
  response: ServerResponse,
): boolean {
  if (!url.startsWith('/open/')) return false
  const header = (name: string) => [headers[name]].flat()[0]
  const to = whereOpens(portal, { method, url, header, publicUrl })
  if (to === undefined) return false
  response.writeHead(303, { ...openHeaders, 'Content-Length': '0', Location: to })
  response.end()
  return true
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
