import { createServer } from 'node:http'
import type { TestContext } from 'node:test'
import { silentLog } from '../../../platform/log.ts'
import { openTestWeb } from '../../../platform/outbound/testing-web.ts'
import { listening, portOf } from '../../../platform/testing-server.ts'
import { openTestSite } from '../../../testing.ts'
import { byMachine } from '../../hosters/index.ts'
import { given } from '../../hosters/testing.ts'
import { openMonitoring } from '../open-monitoring.ts'
import { addVantage } from './add-vantage.ts'
import { openReporting } from './open-reporting.ts'

export const pad = 'pad.crocus.example'
export const cloud = 'cloud.crocus.example'
const page = '<!doctype html><title>Nuage</title><h1>Nuage</h1><p>Un nuage pour ranger ses fichiers, à plusieurs.</p>'

/**
 * A site that listens on this machine and looks at services, and places that report to it over HTTP, each with a web of
 * its own: what one reaches another may not. One clock for all.
 */
export async function openPlaces(t: TestContext, names: readonly string[] = []) {
  const world = await openTestSite()
  const hoster = await given.member(world.db, { name: 'Crocus' })
  const ids = new Map<string, string>()
  for (const host of [pad, cloud])
    ids.set(host, (await given.service(world.db, hoster.id, { name: host, url: `https://${host}/` })).id)
  const home = await listening(
    createServer(async (request, response) => {
      const chunks: Buffer[] = []
      for await (const chunk of request) chunks.push(chunk)
      const headers = Object.entries(request.headers).map(([name, value]): [string, string] => [name, String(value)])
      const init = { method: request.method ?? 'GET', headers, body: Buffer.concat(chunks) }
      const answer = await world.request(request.url ?? '/', init)
      response.writeHead(answer.status, Object.fromEntries(answer.headers)).end(await answer.text())
    }),
  )
  t.after(() => {
    home.closeAllConnections()
    home.close()
  })
  const clock = () => world.now
  const web = await openWebOfAll(t)
  const site = openMonitoring(world.db, { outbound: web.outbound, clock, canaries: [], log: silentLog })
  const places = new Map<string, Awaited<ReturnType<typeof openPlace>>>()

  async function openPlace(name: string, hosterId: string | null = null) {
    const key = await addVantage(world.db, { name, place: null, hosterId }, byMachine('test', world.now))
    const web = await openWebOfAll(t)
    const to = `http://127.0.0.1:${portOf(home)}`
    const reporter = openReporting({ to, key, outbound: web.outbound, clock, log: silentLog })
    const { id } = await world.db.selectFrom('vantage').select('id').where('name', '=', name).executeTakeFirstOrThrow()
    return { id, key, web, reporter }
  }

  const opened = {
    ...{ world, hoster, web },
    idOf: (host: string) => ids.get(host) ?? '',
    async add(name: string, hosterId: string | null = null) {
      const place = await openPlace(name, hosterId)
      places.set(name, place)
      return place
    },
    place(name: string) {
      const place = places.get(name)
      if (!place) throw new Error(`no place ${name}`)
      return place
    },
    /** A place is switched off, or can no more reach the site. */
    leave: (name: string) => void places.delete(name),
    async pass(seconds: number, step = 10) {
      for (let passed = 0; passed < seconds; passed += step) {
        world.pass({ seconds: step })
        await site.round(world.now)
        for (const { reporter } of places.values()) await reporter.round(world.now)
        await site.settled()
        for (const { reporter } of places.values()) await reporter.settled()
      }
    },
    watch: (host: string) =>
      world.db
        .selectFrom('watch')
        .selectAll()
        .where('serviceId', '=', ids.get(host) ?? '')
        .executeTakeFirstOrThrow(),
  }
  for (const name of names) await opened.add(name)
  return opened
}

/** The web as one place sees it: all is well until a test says otherwise. */
async function openWebOfAll(t: TestContext) {
  const web = await openTestWeb(t, [pad, cloud])
  const broken = new Set<string>()
  const walled = new Set<string>()
  for (const host of [pad, cloud])
    web.everything(`https://${host}/`, (path, response) => {
      if (path === 'robots.txt') response.writeHead(404).end()
      else if (walled.has(host)) response.writeHead(403).end('<h1>robots?</h1>')
      else if (broken.has(host)) response.writeHead(500).end('<h1>oops</h1>')
      else response.writeHead(200, { 'content-type': 'text/html' }).end(page)
    })
  return {
    ...web,
    /** A service answers with an error, here. */
    break: (host: string) => void broken.add(host),
    /** A protection against robots answers in its place, here. */
    wall: (host: string) => void walled.add(host),
    mend: (host: string) => void broken.delete(host),
    askedOf: (host: string) => web.asked.filter((address) => address === `https://${host}/`).length,
  }
}
