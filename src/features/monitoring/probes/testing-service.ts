import type { ServerResponse } from 'node:http'
import { openTestWeb } from '../../../platform/outbound/testing-web.ts'
import { answerOf, type Route, type StandIn } from '../../software/testing-programs.ts'
import type { Target } from '../health.ts'
import { openProbes } from './open-probes.ts'

export const noon = Temporal.Instant.from('2026-11-23T12:00:00Z')
export const base = 'https://service.example/'

type Test = Parameters<typeof openTestWeb>[0]
export type Answering = (path: string, response: ServerResponse) => void

/** A service on the web of a test, and how to look at it. */
export async function openService(t: Test, answering: Answering, hosts = ['service.example']) {
  const web = await openTestWeb(t, hosts)
  for (const host of hosts)
    for (const scheme of ['http', 'https'])
      web.everything(`${scheme}://${host}/`, (path, response) => answering(path, response))
  let now = noon
  const probes = openProbes(() => now)
  const target = (over: Partial<Target> = {}): Target => ({
    ...{ serviceId: 's', hosterId: 'h', address: base, program: null, check: 0 },
    ...over,
  })
  return {
    web,
    look: (over?: Partial<Target>) => probes.lookAtHealth(web.outbound, target(over)),
    lookToday: (over?: Partial<Target>, measured = true) =>
      probes.lookOncePerDay(web.outbound, { ...target(over), measured }),
    pass(hours: number) {
      now = now.add({ hours })
    },
  }
}

export const send = (response: ServerResponse, { status = 200, type, text }: Route, headers = {}) =>
  void response.writeHead(status, { 'content-type': type, ...headers }).end(text)

export const answerLike =
  (standIn: StandIn): Answering =>
  (path, response) =>
    send(response, answerOf(standIn, path === '_matrix/client/versions' ? `//${path}` : path))

export const html = (text: string, status = 200): Route => ({ status, type: 'text/html', text })
