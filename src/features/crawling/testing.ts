import type { TestContext } from 'node:test'
import { openTestWeb, type TestWeb } from '../../platform/outbound/testing-web.ts'
import { openTestSite } from '../../testing.ts'
import { givenPerson } from '../accounts/testing.ts'
import { givenDelegate } from '../delegates/testing.ts'
import { byMachine } from '../hosters/index.ts'
import { given } from '../hosters/testing.ts'
import { giveSource } from './give-source.ts'
import { heldChangesOf } from './queries.ts'

export const root = 'https://crocus.example/.well-known/chatonsinfos/organization.properties'

/** The lines of a hoster's own file: what is said, over a file that is right. */
export function organization(said: Record<string, string> = {}, subs: Record<string, string> = {}): string {
  const lines = {
    'file.class': 'Organization',
    'file.protocol': 'ChatonsInfos-0.5',
    'organization.name': 'Crocus',
    'organization.type': 'ASSOCIATION',
    'organization.website': 'https://crocus.example',
    ...said,
    ...Object.fromEntries(Object.entries(subs).map(([key, address]) => [`subs.${key}`, address])),
  }
  return Object.entries(lines)
    .map(([key, value]) => `${key} = ${value}`)
    .join('\n')
}

/** The lines of the file of a service. */
export const service = (name: string, said: Record<string, string> = {}): string =>
  Object.entries({
    'file.class': 'Service',
    'service.name': name,
    'service.website': `https://${name.toLowerCase()}.crocus.example`,
    ...said,
  })
    .map(([key, value]) => `${key} = ${value}`)
    .join('\n')

export const serviceAt = (name: string) => `https://crocus.example/.well-known/chatonsinfos/${name}.properties`

/** A hoster of the register with a delegate, whose own files stand on a web of the test. */
export async function openCrawl(t: TestContext, hosts: string[] = []) {
  const web = await openTestWeb(t, ['crocus.example', 'thief.example', 'federation.example', ...hosts])
  const world = await openTestSite({ outbound: web.outbound })
  const { id: hosterId } = await given.member(world.db, {
    name: 'Crocus',
    key: 'crocus',
    legalForm: 'association',
    website: 'https://crocus.example',
    descriptionAddress: 'file:///bundle/crocus.properties',
  })
  const ada = await givenPerson(world.db, { name: 'Ada', email: 'ada@mail.example' })
  await givenDelegate(world.db, { hosterId, personId: ada.id })
  return {
    world,
    web,
    hosterId,
    ada: await world.as(ada.id),
    /** What the hoster says of itself at home, and whoever reads it reads it again. */
    says(files: Record<string, string>) {
      for (const [address, text] of Object.entries(files)) web.pages.set(address, text)
    },
    read: () => world.runJobs(),
    /** A day later. */
    async nextDay() {
      world.pass({ hours: 27 })
      await world.runJobs()
    },
    give: (address = root) => giveSource(world.db, hosterId, address, byMachine('test', world.now)),
  }
}

/** The same, once its files were read and say what the register says; and somebody of the coordination. */
export async function openRead(t: TestContext, said = {}, subs: Record<string, string> = {}) {
  const crawl = await openCrawl(t, ['ortie.example'])
  const { id: keeperId } = await givenPerson(crawl.world.db, { name: 'Sarriette', roles: ['coordination'] })
  crawl.says({ [root]: organization(said, subs) })
  for (const name of Object.keys(subs)) crawl.says({ [serviceAt(name)]: service(name) })
  await crawl.give()
  await crawl.read()
  return {
    ...crawl,
    keeperId,
    keeper: await crawl.world.as(keeperId),
    /** Somebody who acts for the hoster answers all that waits. */
    async answerAll(answer: 'yes' | 'no') {
      const held = (await heldChangesOf(crawl.world.db, crawl.hosterId)).map(({ id }) => id)
      for (const id of held) await crawl.ada.post('/fr/hosters/crocus/source/held', { held: id, answer })
    },
  }
}

export type Crawl = Awaited<ReturnType<typeof openCrawl>>

/** Answers like a server that knows whether a file changed. */
export function conditional(web: TestWeb, address: string, text: string, etag = `"${text.length}"`): void {
  web.pages.set(address, (request, response) => {
    if (request.headers['if-none-match'] === etag) response.writeHead(304).end()
    else response.writeHead(200, { etag, 'content-type': 'text/plain' }).end(text)
  })
}
