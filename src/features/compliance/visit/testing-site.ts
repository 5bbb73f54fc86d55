import type { ServerResponse } from 'node:http'
import { openTestWeb, type TestWeb } from '../../../platform/outbound/testing-web.ts'
import { blankHoster, blankService, type HosterFacts, type ServiceFacts } from '../../hosters/index.ts'
import { type OpeningVisits, openVisits, type Visiting } from './open-visits.ts'

export const night = Temporal.Instant.from('2026-11-23T02:00:00Z')

type Closing = Parameters<typeof openTestWeb>[0]
type Answering = string | ((response: ServerResponse) => void)

export interface SiteGiven {
  /** By address: HTML, or what answers. Nothing else is there. */
  pages?: Record<string, Answering>
  hoster?: Partial<HosterFacts>
  services?: Record<string, Partial<ServiceFacts>>
  /** Further hosts of this web. */
  hosts?: string[]
}

/** A hoster on a web of its own, and how to visit it. */
export async function openSite(t: Closing, given: SiteGiven = {}, opening: Partial<OpeningVisits> = {}) {
  const { pages = {}, services = {}, hosts = [] } = given
  const all = new Set(['crocus.example', ...hosts, ...Object.keys(pages).map((address) => new URL(address).hostname)])
  const web = await openTestWeb(t, [...all])
  for (const [address, answering] of Object.entries(pages)) web.pages.set(address, answerOf(answering))
  const visits = openVisits({ clock: () => night, ...opening })
  t.after(() => visits.close())
  const visiting: Visiting = {
    hoster: {
      slug: 'crocus',
      facts: { ...blankHoster, name: 'Crocus', website: 'https://crocus.example/', ...given.hoster },
    },
    services: Object.entries(services).map(([slug, facts]) => ({
      slug,
      facts: { ...blankService, name: slug, ...facts },
    })),
    ...{ now: night, day: '2026-11-23' },
  }
  const visit = (over: Partial<Visiting> = {}, outbound = web.outbound) =>
    visits.visitHoster(outbound, { ...visiting, ...over })
  return { web, visit }
}

function answerOf(answering: Answering): NonNullable<ReturnType<TestWeb['pages']['get']>> {
  if (typeof answering !== 'string') return (_, response) => answering(response)
  return (_, response) => void response.writeHead(200, { 'content-type': 'text/html; charset=utf-8' }).end(answering)
}

/** An answer of some type, with headers. */
export const typed =
  (type: string, body: string | Uint8Array, headers: Record<string, string | string[]> = {}) =>
  (response: ServerResponse) =>
    void response.writeHead(200, { 'content-type': type, ...headers }).end(body)

export const leadsTo = (location: string) => (response: ServerResponse) =>
  void response.writeHead(302, { location }).end()
