import assert from 'node:assert/strict'
import { type TestContext, test } from 'node:test'
import { openTestWeb } from '../../../platform/outbound/testing-web.ts'
import { openTestSite } from '../../../testing.ts'
import { byMachine, servicesOf } from '../../hosters/index.ts'
import { given } from '../../hosters/testing.ts'
import { addFederation } from '../federations/federations.ts'
import { findFederation, hostersNamedBy } from '../federations/queries.ts'
import { giveSource } from '../give-source.ts'
import { sourceOf } from '../queries.ts'
import { organization, root, service, serviceAt } from '../testing.ts'

const ours = 'https://annuaire.example/.well-known/chatonsinfos/hosters/ortie'

/** A site that stands on the web of the test, where files of its own can be read. */
async function openOurs(t: TestContext) {
  const web = await openTestWeb(t, ['annuaire.example', 'crocus.example', 'federation.example'])
  const world = await openTestSite({ publicUrl: 'https://annuaire.example', outbound: web.outbound })
  const { id: hosterId } = await given.member(world.db, { name: 'Crocus', website: 'https://crocus.example' })
  const by = byMachine('test', world.now)
  const read = async () => {
    await giveSource(world.db, hosterId, root, by)
    await world.runJobs()
    const { report = [] } = (await sourceOf(world.db, hosterId)) ?? {}
    return report.map(({ message }) => message.key)
  }
  const isSpared = () => !web.asked.some((address) => address.includes('annuaire.example'))
  return { world, web, hosterId, by, read, isSpared }
}

test('a hoster’s file that names files of this site has none of them read', async (t) => {
  const { world, web, hosterId, read, isSpared } = await openOurs(t)
  const pad = `${ours}/services/pad.properties`
  web.pages.set(root, organization({}, { pad, visio: 'visio.properties' }))
  web.pages.set(serviceAt('visio'), service('Visio'))
  web.pages.set(pad, service('Pad'))
  assert.ok((await read()).includes('crawling.address-own'))
  const names = (await servicesOf(world.db, hosterId)).map(({ facts }) => facts.name)
  assert.deepEqual(names, ['Visio'])
  assert.ok(isSpared())
})

test('nor does a federation that names them bring anybody in', async (t) => {
  const { world, web, by, isSpared } = await openOurs(t)
  const list = 'https://federation.example/all.properties'
  const file = `${ours}/organization.properties`
  web.pages.set(list, `file.class = Federation\nfederation.name = Voisins\nsubs.ortie = ${file}`)
  web.pages.set(file, organization({ 'organization.name': 'Ortie' }))
  const id = await addFederation(world.db, list, by)
  await world.runJobs()
  assert.deepEqual(await hostersNamedBy(world.db, id), [])
  assert.equal((await findFederation(world.db, id)).report[0]?.message.key, 'crawling.address-own')
  assert.ok(isSpared())
})

test('a file of this site is no federation, whoever gives its address', async (t) => {
  const { world, web, by, isSpared } = await openOurs(t)
  const address = 'https://annuaire.example/.well-known/chatonsinfos/federation.properties'
  web.pages.set(address, 'file.class = Federation\nfederation.name = Nous')
  const id = await addFederation(world.db, address, by)
  await world.runJobs()
  assert.equal((await findFederation(world.db, id)).report[0]?.message.key, 'crawling.address-own')
  assert.ok(isSpared())
})

test('a file that leads to this site is not read there', async (t) => {
  const { web, read } = await openOurs(t)
  const location = `${ours}/organization.properties`
  web.pages.set(root, (_, response) => response.writeHead(302, { location }).end())
  web.pages.set(location, organization())
  assert.equal((await read())[0], 'crawling.address-own')
})
